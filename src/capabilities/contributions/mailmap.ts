import type { CommitFact, Person } from './git-commit.ts'

/** One line of a `.mailmap`: what a commit says, and what is meant. */
export interface MailmapEntry {
  /** Replaces the name. */
  name?: string
  /** Replaces the address. */
  email?: string
  /** Only commits under this name. */
  commitName?: string
  commitEmail: string
}

/** One author, however many names and addresses their commits carry. */
export interface AuthorIdentity {
  /** The canonical e-mail in lower case, or `name:…` where commits carry none. */
  key: string
  name: string
  email: string
  /** Every name and address seen, in the order first seen. */
  names: string[]
  emails: string[]
  /** As author, merges among them; and as co-author. */
  commits: number
  merges: number
  coAuthored: number
  firstAt: string
  lastAt: string
}

/**
 * Parses a `.mailmap` in its four forms (gitmailmap(5)). Lines that have none of them are left out, as Git does:
 * `Name <commit@>`, `<proper@> <commit@>`, `Name <proper@> <commit@>`, `Name <proper@> Commit Name <commit@>`.
 */
export function parseMailmap(text: string): MailmapEntry[] {
  const entries: MailmapEntry[] = []
  for (const line of text.slice(0, 1024 * 1024).split(/\r?\n/)) {
    if (line.startsWith('#')) continue
    const parts = /^([^<>]*)<([^<>]*)>(?:([^<>#]*)<([^<>]*)>)?/.exec(line.replace(/^\ufeff/, ''))
    if (!parts) continue
    const [name, first, commitName, second] = parts.slice(1).map((part) => part?.trim() || undefined)
    if (second !== undefined) entries.push({ name, email: first, commitName, commitEmail: second })
    else if (first !== undefined && name !== undefined) entries.push({ name, commitEmail: first })
  }
  return entries
}

/** Names and addresses as the mailmap means them. Later lines win; a line with the commit's name beats one without. */
export function canonicalPerson(entries: readonly MailmapEntry[]): (person: Person) => Person {
  const byKey = new Map<string, MailmapEntry>()
  for (const entry of entries) {
    const key = personKey(entry.commitEmail, entry.commitName)
    // Two lines may give the name and the address of the same person.
    const before = byKey.get(key)
    byKey.set(key, { ...entry, name: entry.name ?? before?.name, email: entry.email ?? before?.email })
  }
  return ({ name, email }) => {
    const entry = byKey.get(personKey(email, name)) ?? byKey.get(personKey(email))
    return { name: entry?.name ?? name, email: entry?.email ?? email }
  }
}

/**
 * The authors behind commits: joined by the mailmap, or by the same e-mail whatever its case. A name the mailmap
 * states stands; otherwise the one used most recently. `keyOf` says whose a commit's author or co-author is.
 */
export function mapAuthors(
  facts: Iterable<CommitFact>,
  mailmap: readonly MailmapEntry[] = [],
): { authors: AuthorIdentity[]; keyOf: (person: Person) => string } {
  const canonical = canonicalPerson(mailmap)
  const keyOf = (person: Person) => identityKey(canonical(person))
  const authors = new Map<string, AuthorIdentity>()
  for (const fact of facts) {
    const author = addPerson(authors, canonical, fact.author, fact.authoredAt)
    author.commits += 1
    if (fact.isMerge) author.merges += 1
    // Somebody may appear under two addresses in one commit; they helped once, and not themselves.
    const helped = new Set([author.key])
    for (const person of fact.coAuthors) {
      const coAuthor = addPerson(authors, canonical, person, fact.authoredAt)
      if (!helped.has(coAuthor.key)) coAuthor.coAuthored += 1
      helped.add(coAuthor.key)
    }
  }
  const named = mailmapNames(mailmap)
  for (const author of authors.values()) author.name = named.get(author.key) ?? author.name
  return { authors: [...authors.values()].sort(byWorkThenKey), keyOf }
}

function addPerson(
  authors: Map<string, AuthorIdentity>,
  canonical: (person: Person) => Person,
  person: Person,
  at: string,
): AuthorIdentity {
  const { name, email } = canonical(person)
  const key = identityKey({ name, email })
  const known = authors.get(key)
  if (!known) {
    const counts = { commits: 0, merges: 0, coAuthored: 0, firstAt: at, lastAt: at }
    const added = {
      key,
      name,
      email,
      names: [person.name].filter(Boolean),
      emails: [person.email].filter(Boolean),
      ...counts,
    }
    authors.set(key, added)
    return added
  }
  if (person.name !== '' && !known.names.includes(person.name)) known.names.push(person.name)
  if (person.email !== '' && !known.emails.includes(person.email)) known.emails.push(person.email)
  if (at < known.firstAt) known.firstAt = at
  if (name !== '' && (at > known.lastAt || known.name === '')) known.name = name
  if (at > known.lastAt) known.lastAt = at
  return known
}

/** The names the mailmap states for an address without asking for a commit name. */
function mailmapNames(mailmap: readonly MailmapEntry[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { name, email, commitEmail } of mailmap) {
    if (name) names.set((email ?? commitEmail).toLowerCase(), name)
  }
  return names
}

function personKey(email: string, name?: string): string {
  return name === undefined ? email.toLowerCase() : `${email.toLowerCase()}\n${name.toLowerCase()}`
}

function identityKey({ name, email }: Person): string {
  return email === '' ? `name:${name.toLowerCase()}` : email.toLowerCase()
}

function byWorkThenKey(a: AuthorIdentity, b: AuthorIdentity): number {
  return b.commits - a.commits || (a.key < b.key ? -1 : 1)
}
