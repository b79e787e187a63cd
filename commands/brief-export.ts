import { type BriefExportId, briefExports, exportBrief } from '#src/brief/export/exports.ts';
import { toMarkdown } from '#src/brief/export/markdown.ts';
import { atServer } from '#src/command/at-server.ts';
import { briefIn, endedIn, heldBy, titleOf } from '#src/command/briefs.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';
import { told } from '#src/command/told.ts';

export default defineCommand({
  name: 'brief export',
  description: 'Get the brief as a file: Word, Markdown, JSON to check the words by, or for reference managers',
  help: 'The brief that is open in the channel, or else the one that ended last. The file is seen by you alone.',
  place: 'server',
  options: {
    format: {
      type: 'string',
      required: true,
      description: 'word, markdown, json, csl, bibtex or ris',
      choices: Object.keys(briefExports) as readonly BriefExportId[],
    },
    notes: { type: 'boolean', description: 'With the team’s own notes, which are left out else (Word and Markdown)' },
  },
  run({ format, notes }, desk) {
    const here = atServer(desk);
    const brief = briefIn(here) ?? endedIn(here);
    if (!brief) return refused('No brief of this channel is kept: start one with /brief start.');
    const { style, zone } = here.store.settings.get(here.server);
    const { name, ...content } = exportBrief(format, brief, heldBy(desk), {
      style: style ?? undefined,
      zone: zone ?? undefined,
      notes,
    });
    const file =
      'paper' in content ? { name, text: toMarkdown(content.paper), paper: content.paper } : { name, ...content };
    return {
      ...told(`The brief ‘${titleOf(brief)}’ as ${briefExports[format].label}`, [
        { type: 'note', text: 'The file is seen by you alone, and by Discord.' },
      ]),
      files: [file],
    };
  },
});
