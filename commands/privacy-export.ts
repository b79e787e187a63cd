import { atServer } from '#src/command/at-server.ts';
import { defineCommand } from '#src/command/define.ts';
import { countRows, rowsOf } from '#src/command/kept.ts';
import { told } from '#src/command/told.ts';

export default defineCommand({
  name: 'privacy export',
  description: 'Get all that is kept of this server, as a file',
  right: 'manage-server',
  withoutCorpus: true,
  options: {},
  run(_, desk) {
    const { store, server, now } = atServer(desk);
    const tables = store.records.of(server);
    const text = `${JSON.stringify({ server, exported: now().toString(), tables }, null, 2)}\n`;
    return {
      ...told(`All that is kept of this server: ${rowsOf(countRows(tables))}`, [
        {
          type: 'note',
          text: 'The file is seen by you alone, and by Discord. /privacy show says what each column holds.',
        },
      ]),
      files: [{ name: 'ibid-export.json', text }],
    };
  },
});
