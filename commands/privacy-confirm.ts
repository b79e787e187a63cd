import { atServer } from '#src/command/at-server.ts';
import { defineCommand } from '#src/command/define.ts';
import { countRows, rowsOf } from '#src/command/kept.ts';
import { told } from '#src/command/told.ts';

export default defineCommand({
  name: 'privacy confirm',
  description: 'Delete all that is kept of this server, without asking',
  surface: 'button',
  right: 'manage-server',
  withoutCorpus: true,
  options: {},
  run(_, desk) {
    const { store, server, wake } = atServer(desk);
    const count = countRows(store.records.of(server));
    store.records.erase(server);
    wake();
    return told('Nothing is kept of this server any more', [
      {
        type: 'note',
        text: `${rowsOf(count)} deleted. Messages that Ibid has posted belong to the server and are still there; delete them as any message.`,
      },
    ]);
  },
});
