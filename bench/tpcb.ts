import type pg from 'pg'

/** As many branches as clients, as pgbench advises, so that the baseline does not wait for its own hot rows. */
const branches = 64
const tellersPerBranch = 10
const accountsPerBranch = 1000

export async function prepareTpcb(owner: pg.Pool): Promise<void> {
  await owner.query(`
    create table bench_branch (id int primary key, balance bigint not null) with (fillfactor = 50);
    create table bench_teller (id int primary key, balance bigint not null) with (fillfactor = 50);
    create table bench_account (id int primary key, balance bigint not null, filler char(84) not null) with (fillfactor = 90);
    create table bench_history (teller int, branch int, account int, delta bigint, at timestamptz, filler char(22));
    insert into bench_branch select i, 0 from generate_series(1, ${branches}) i;
    insert into bench_teller select i, 0 from generate_series(1, ${branches * tellersPerBranch}) i;
    insert into bench_account select i, 0, '' from generate_series(1, ${branches * accountsPerBranch}) i;
    grant all on bench_branch, bench_teller, bench_account, bench_history to dure_app;
    analyze;`)
}

/** The transaction of TPC-B as pgbench runs it: three updates, a read, an insert, a durable commit. */
export async function tpcb(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  const account = pick(branches * accountsPerBranch)
  const teller = pick(branches * tellersPerBranch)
  const branch = pick(branches)
  const delta = pick(10_000) - 5000
  const run = (name: string, text: string, values: unknown[]) => client.query({ name, text, values })
  await client.query('begin')
  await run('b1', 'update bench_account set balance = balance + $1 where id = $2', [delta, account])
  await run('b2', 'select balance from bench_account where id = $1', [account])
  await run('b3', 'update bench_teller set balance = balance + $1 where id = $2', [delta, teller])
  await run('b4', 'update bench_branch set balance = balance + $1 where id = $2', [delta, branch])
  await run('b5', 'insert into bench_history values ($1, $2, $3, $4, now())', [
    teller,
    branch,
    account,
    delta,
  ])
  await client.query('commit')
  client.release()
}

const pick = (most: number) => 1 + Math.floor(Math.random() * most)
