import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, instant, text } from '../../kernel/fields.ts'
import { accountOf, postingsOf } from './accounts.ts'
import { authorsOf } from './authors.ts'
import { batchDigest } from './batch-digest.ts'
import { type Counted, countShares } from './count-shares.ts'
import { countOutsiders } from './dials.ts'
import { commitsImported } from './entries.ts'
import { insertShares, knownCommits, type Share, sharesOf } from './import-rows.ts'
import { commits as commitUnit } from './kinds.ts'
import { findProject, kindOf } from './rows.ts'
import { addToTotals } from './totals.ts'

const authorKey = () => z.string().regex(/^[0-9a-f]{64}$/)

/** A commit as it is brought in: who did it and who helped, by the keys of `authors`. */
export const importedCommit = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/),
  author: authorKey(),
  coAuthors: z.array(authorKey()).max(50),
  /** Not before 1900: the database's calendar knows no year 0. */
  at: instant().refine((at) => at >= '1900', 'invalid_value'),
  /** The first line of its message; kept in the row. */
  subject: text(400),
})

/**
 * Brings in a batch of commits: each author and each co-author is credited one commit, in the unit `commits`, whatever
 * its size; the same person once. A commit known already is passed over, so bringing in twice changes nothing.
 *
 * Failures: `nothing_new` where every commit was known, `authors_missing` where a key has no author beside it.
 */
export const importCommits = command({
  input: z.strictObject({
    project: id('contributions.project'),
    authors: z.array(z.strictObject({ key: authorKey(), name: text(400), email: text(400) })).max(5_000),
    commits: z.array(importedCommit).min(1).max(500),
  }),
  who: ['role:steward', 'provider:git'],
  layer: 'regulations',
  failures: [
    'no_such_project',
    'project_closed',
    'no_such_kind',
    'authors_missing',
    'nothing_new',
    'not_yet',
  ],
  records: { commits_imported: commitsImported },
  async run(ctx, { project: projectId, authors: named, commits }) {
    const project = await findProject(ctx, projectId)
    if (!project) return ctx.fail('no_such_project')
    if (project.state === 'closed') ctx.fail('project_closed')
    if (!kindOf(ctx, 'code', commitUnit.code)) ctx.fail('no_such_kind')
    if (commits.some(({ at }) => new Date(at) > ctx.now)) ctx.fail('not_yet')
    const known = await knownCommits(ctx, commits)
    const fresh = [...new Map(commits.map((one) => [one.hash, one])).values()].filter(
      ({ hash }) => !known.has(hash),
    )
    if (fresh.length === 0) ctx.fail('nothing_new')
    const authors = await authorsOf(ctx, named, fresh)
    if (!authors) return ctx.fail('authors_missing')

    const shares = await sharesOf(ctx, fresh, authors)
    const batch = ctx.newId()
    const counts = ctx.dial(countOutsiders)
    const by = await countShares(ctx, { shares, project: projectId, counts })
    const days = shares.map(({ happenedOn }) => happenedOn).sort()
    const seq = ctx.record(
      'commits_imported',
      {
        ...{ project: projectId, batch, commits: fresh.length, firstOn: days[0]!, lastOn: days.at(-1)! },
        rows: batchDigest(shares),
        by: by.map(({ agent, author, quantity, counted, event }) => {
          return { agent: agent ?? undefined, author, commits: quantity, counted, event }
        }),
      },
      {
        postings: by
          .filter(({ counted }) => counted)
          .flatMap((one) => postingsOf(givenBy(one), one.quantity)),
      },
    )
    await insertShares(ctx, { shares, by, project: projectId, batch, seq })
    const counting = new Set(by.filter(({ counted }) => counted).map((one) => accountOf(one, false)))
    await addToTotals(
      ctx,
      shares.filter((one) => counting.has(accountOf(one, false))).map((one) => changeOf(one, projectId)),
    )
    return { commits: fresh.length, known: known.size, shares: shares.length }
  },
})

const what = { kind: 'code', unit: commitUnit.code, isGift: false }

const givenBy = ({ agent, author }: Counted) => ({ ...what, agent, author })

const changeOf = ({ agent, author, happenedOn }: Share, project: string) => ({
  ...what,
  ...{ agent, author, project, happenedOn, quantity: 1n, count: 1 },
})
