import pg from 'pg';

/** Holds the lock of a document, as a freeze in flight would, so that no commit passes. @returns what lets them pass */
export async function holdCommits(databaseUrl: string, documentId: string): Promise<() => Promise<void>> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query('begin');
  await client.query('select 1 from collab_document where id = $1 for update', [documentId]);
  return async () => {
    await client.query('commit');
    await client.end();
  };
}
