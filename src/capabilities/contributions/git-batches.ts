import { createHash } from 'node:crypto'
import type { CommitFact, Person } from './git-commit.ts'
import { readHistory, readMailmap } from './git-history.ts'
import { canonicalPerson, mapAuthors, parseMailmap } from './mailmap.ts'

/** What a worker reads for an import. `path` is one the operator named. */
export interface GitReading {
  path: string
  branch?: string
  includeMerges: boolean
  /** The time of the import: later dates are clamped to it. */
  latest: string
  /** The commons' id: the same address has another key in every commons. */
  commonsId: string
}

export interface BatchAuthor {
  key: string
  name: string
  email: string
}

export interface BatchCommit {
  hash: string
  author: string
  coAuthors: string[]
  at: string
  subject: string
}

export interface GitBatch {
  authors: BatchAuthor[]
  commits: BatchCommit[]
}

export const batchSize = 500

/**
 * Reads a whole history and gives it back oldest first, in batches that `importCommits` takes. Renamed people are one
 * person by the repository's `.mailmap` or the same address. Throws `HistoryRefused`.
 */
export async function readBatches(
  reading: GitReading,
  onProgress: (seen: number) => void,
): Promise<GitBatch[]> {
  const { path, branch, includeMerges, latest } = reading
  const mailmap = parseMailmap(await readMailmap(path, branch))
  const people = authorBook(reading.commonsId, mailmap)
  const commits: BatchCommit[] = []
  for await (const facts of readHistory(path, { branch, latest, onProgress })) {
    for (const fact of facts) if (includeMerges || !fact.isMerge) commits.push(commitOf(fact, people.keyOf))
  }
  commits.reverse()
  const batches: GitBatch[] = []
  for (let at = 0; at < commits.length; at += batchSize) {
    const some = commits.slice(at, at + batchSize)
    batches.push({ authors: people.of(some), commits: some })
  }
  return batches
}

/** History comes newest first, so the first name seen for an address is the one used last. */
function authorBook(commonsId: string, mailmap: ReturnType<typeof parseMailmap>) {
  const { keyOf: identity } = mapAuthors([], mailmap)
  const canonical = canonicalPerson(mailmap)
  const authors = new Map<string, BatchAuthor>()
  const keyOf = (person: Person): string => {
    const key = createHash('sha256')
      .update(`${commonsId} ${identity(person)}`)
      .digest('hex')
    const known = authors.get(key)
    const { name, email } = canonical(person)
    if (!known) authors.set(key, { key, name, email })
    else if (known.name === '') known.name = name
    return key
  }
  const of = (commits: readonly BatchCommit[]) => {
    const keys = new Set(commits.flatMap(({ author, coAuthors }) => [author, ...coAuthors]))
    return [...keys].map((key) => authors.get(key)!)
  }
  return { keyOf, of }
}

function commitOf(fact: CommitFact, keyOf: (person: Person) => string): BatchCommit {
  const author = keyOf(fact.author)
  const coAuthors = [...new Set(fact.coAuthors.map(keyOf))].filter((key) => key !== author).slice(0, 50)
  return { hash: fact.hash, author, coAuthors, at: fact.authoredAt, subject: fact.subject }
}
