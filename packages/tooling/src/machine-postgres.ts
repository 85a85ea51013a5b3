import { connect } from 'node:net';

const usual = 'postgres://postgres@127.0.0.1:5432/postgres';

/**
 * The address of a PostgreSQL of this machine for a second run of the database tests: BATON_TEST_DATABASE_URL, or the
 * usual place when something listens there. Null: there is none.
 */
export async function findMachinePostgres(): Promise<string | null> {
  const given = process.env.BATON_TEST_DATABASE_URL;
  if (given) return given;
  return (await listens(5432)) ? usual : null;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 1000 });
    const end = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.on('connect', () => end(true));
    for (const event of ['error', 'timeout']) socket.on(event, () => end(false));
  });
}
