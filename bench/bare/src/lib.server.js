// One pool, as many connections as the application has; statements are given as text and values.
import pg from 'pg';

let pool;

/** The rows of one statement. */
export async function rows(text, values) {
  pool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20, options: '-c timezone=Asia/Jakarta' });
  return (await pool.query(text, values)).rows;
}
