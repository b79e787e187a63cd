import { atServer } from '#src/command/at-server.ts';
import { defineCommand } from '#src/command/define.ts';
import { countRows, rowsOf } from '#src/command/kept.ts';
import { told } from '#src/command/told.ts';

export default defineCommand({
  name: 'privacy erase',
  description: 'Delete all that is kept of this server, after asking once more',
  right: 'manage-server',
  withoutCorpus: true,
  options: {},
  run(_, desk) {
    const { store, server } = atServer(desk);
    const tables = store.records.of(server);
    if (countRows(tables) === 0) return { ...told('Nothing is kept of this server'), outcome: 'nothing' };
    const counts = Object.entries(tables).map(([name, rows]) => `${name} (${rowsOf(rows.length)})`);
    return told('Delete all that is kept of this server?', [
      {
        type: 'note',
        text: `That is: ${counts.join(', ')}. Its daily facts end, its briefs are gone, its settings are as usual again, and nobody can bring them back. /privacy export gives you a copy first.`,
      },
      { type: 'next', actions: [{ label: 'Delete it all', call: { command: 'privacy confirm', arguments: {} } }] },
    ]);
  },
});
