import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GitObject, gitObject, looseObject, packOf } from './git-pack.ts'

export interface GenerateOptions {
  commits?: number
  authors?: number
  seed?: number
  /** No working tree: the folder itself is the repository. */
  bare?: boolean
  /** The newest so many commits stay loose files; the rest is one pack. */
  loose?: number
  /** Leaves the oldest so many commits away and says so, as a shallow clone does. */
  shallow?: number
}

/** What was written, so that a test knows what must be read. */
export interface GeneratedCommit {
  hash: string
  /** Which person, whatever name and e-mail the commit uses. */
  author: number
  coAuthor?: number
  isMerge: boolean
  oddity?: Oddity
  subject: string
}

export interface GeneratedHistory {
  gitdir: string
  head: string
  /** Oldest first; all are reachable from HEAD (`refs/heads/main`). */
  commits: GeneratedCommit[]
  /** Joins the people who changed their address; also committed as `.mailmap`. */
  mailmap: string
  /** Where branch `old` and the annotated tag `v1` stand. */
  old: GeneratedCommit
}

type Oddity =
  | 'euc-kr'
  | 'latin1'
  | 'bad-utf8'
  | 'negative-date'
  | 'far-date'
  | 'bad-zone'
  | 'no-name'
  | 'odd-email'
  | 'signed'

const oddities: Record<number, Oddity> = {
  3: 'euc-kr',
  11: 'latin1',
  17: 'bad-utf8',
  23: 'negative-date',
  31: 'far-date',
  37: 'bad-zone',
  43: 'no-name',
  47: 'odd-email',
  53: 'signed',
}

const koreanNames = ['김서연', '이민준', '박영희', '최철수', '정하은', '강도윤', '조순자']
const firstCommitAt = 1_420_070_400

/**
 * Writes a repository with merges, co-authors, people who changed name or address, old encodings and bad dates,
 * the same for the same options, without Git itself. 20,000 commits take about two seconds.
 */
export async function generateRepository(
  folder: string,
  options: GenerateOptions = {},
): Promise<GeneratedHistory> {
  const { commits = 200, authors = 12, seed = 1, bare = false, loose = 2, shallow = 0 } = options
  const mailmap = mailmapOf(authors)
  const blob = gitObject('blob', Buffer.from(mailmap))
  const tree = gitObject(
    'tree',
    Buffer.concat([Buffer.from('100644 .mailmap\0'), Buffer.from(blob.hash, 'hex')]),
  )
  const history = drawHistory(commits, authors, randomFrom(seed), tree.hash)
  const old = history[Math.floor(commits / 2)]!
  const tag = gitObject(
    'tag',
    Buffer.from(`object ${old.object.hash}\ntype commit\ntag v1\ntagger T <t@x> 1 +0000\n\nv1\n`),
  )
  const kept = reachable(history, shallow)
  const objects = [blob, tree, tag, ...kept.map(({ object }) => object)]
  const gitdir = bare ? folder : join(folder, '.git')
  await writeObjects(gitdir, objects.slice(0, objects.length - loose), objects.slice(objects.length - loose))
  const head = kept.at(-1)!.object.hash
  await writeRefs(gitdir, { head, old: old.object.hash, tag: tag.hash })
  await writeShallow(gitdir, history, shallow)
  return { gitdir, head, mailmap, old: old.commit, commits: kept.map(({ commit }) => commit) }
}

interface Drawn {
  object: GitObject
  commit: GeneratedCommit
  parents: number[]
}

/** A main line with short branches off it, each merged back: the last commit reaches all. */
function drawHistory(count: number, authors: number, random: () => number, tree: string): Drawn[] {
  const drawn: Drawn[] = []
  const tips: number[] = []
  let main = -1
  for (let i = 0; i < count; i++) {
    const ending = i >= count - 8
    const merging = tips.length > 0 && (ending || random() < 0.5)
    const branching = !merging && !ending && main >= 0 && tips.length < 5 && random() < 0.12
    const parents = merging ? [main, tips.shift()!] : main >= 0 ? [main] : []
    const author = Math.floor(authors * random() ** 2)
    const coAuthor =
      random() < 0.08 ? (author + 1 + Math.floor(random() * (authors - 1))) % authors : undefined
    drawn.push(drawCommit({ i, late: i > count / 2, author, coAuthor, parents, tree, drawn }))
    if (branching) tips.push(i)
    else main = i
  }
  return drawn
}

function drawCommit(from: {
  i: number
  late: boolean
  author: number
  coAuthor?: number
  parents: number[]
  tree: string
  drawn: Drawn[]
}): Drawn {
  const { i, late, author, coAuthor, parents, tree, drawn } = from
  const oddity = oddities[i % 61]
  const subject = subjectOf(i, parents.length > 1, oddity)
  const trailer = i % 2 ? 'Co-authored-by' : 'co-authored-BY'
  const together = coAuthor === undefined ? '' : `\n\n${trailer}: ${signature(coAuthor, late)}`
  const at = firstCommitAt + i * 3600
  const [seconds, zone] = dateOf(at, oddity)
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${drawn[parent]!.object.hash}`),
    `author ${signature(author, late, oddity)} ${seconds} ${zone}`,
    `committer ${signature(author, late)} ${at} +0900`,
    ...(oddity === 'euc-kr' ? ['encoding CP949'] : oddity === 'latin1' ? ['encoding ISO-8859-1'] : []),
    ...(oddity === 'signed'
      ? ['gpgsig -----BEGIN PGP SIGNATURE-----', ' author Nobody <no@body> 1 +0000', ' -----END']
      : []),
  ]
  const body = encoded(`${lines.join('\n')}\n\n${subject}${together}\n`, oddity)
  const object = gitObject('commit', body, i % 10 === 4 ? 'offset' : i % 25 === 7 ? 'name' : undefined)
  const commit = { hash: object.hash, author, coAuthor, isMerge: parents.length > 1, oddity, subject }
  return { object, commit, parents }
}

function subjectOf(i: number, isMerge: boolean, oddity: Oddity | undefined): string {
  if (oddity === 'latin1') return `Améliore la récolte ${i}`
  if (isMerge) return `Merge branch 'side-${i}'`
  return i % 3 === 0 ? `물길 배분 고침 ${i}` : `Fix allotment ${i}`
}

/** Every 7th person from 3 writes another name later; every 7th from 5 another address, which the mailmap joins. */
function signature(author: number, late: boolean, oddity?: Oddity): string {
  const renamed = late && author % 7 === 3
  const moved = late && author % 7 === 5
  const name =
    oddity === 'latin1' ? `José ${author}` : `${koreanNames[author % 7]}${renamed ? ' (Dev)' : ''} ${author}`
  const email = moved ? `new${author}@example.net` : `dev${author}@example.org`
  if (oddity === 'no-name') return `<${email}>`
  if (oddity === 'odd-email') return `${name} < ${email.toUpperCase()} >`
  return `${name} <${renamed ? email.toUpperCase() : email}>`
}

function mailmapOf(authors: number): string {
  const lines = ['# People who changed their address']
  for (let author = 5; author < authors; author += 7) {
    lines.push(`${koreanNames[author % 7]} ${author} <dev${author}@example.org> <new${author}@example.net>`)
  }
  return `${lines.join('\n')}\n`
}

function dateOf(at: number, oddity: Oddity | undefined): [string, string] {
  if (oddity === 'negative-date') return ['-86400', '+0900']
  if (oddity === 'far-date') return ['99999999999999', '+0900']
  return [String(at), oddity === 'bad-zone' ? '+9999' : '+0900']
}

function encoded(text: string, oddity: Oddity | undefined): Buffer {
  if (oddity === 'euc-kr') return eucKr(text)
  if (oddity === 'latin1') return Buffer.from(text.replace(/[가-힣]/g, '?'), 'latin1')
  const bytes = Buffer.from(text)
  return oddity === 'bad-utf8' ? Buffer.concat([bytes, Buffer.from([0xff, 0xfe, 0x0a])]) : bytes
}

let eucKrBytes: Map<string, number[]> | undefined

/** Node decodes EUC-KR but does not encode it, so the table is read backwards. */
function eucKr(text: string): Buffer {
  if (!eucKrBytes) {
    eucKrBytes = new Map()
    const decoder = new TextDecoder('euc-kr')
    for (let high = 0xb0; high <= 0xc8; high++) {
      for (let low = 0xa1; low <= 0xfe; low++)
        eucKrBytes.set(decoder.decode(Buffer.from([high, low])), [high, low])
    }
  }
  return Buffer.from(
    [...text].flatMap((letter) => eucKrBytes!.get(letter) ?? [...Buffer.from(letter, 'latin1')]),
  )
}

async function writeObjects(gitdir: string, inPack: GitObject[], loose: GitObject[]): Promise<void> {
  await mkdir(join(gitdir, 'objects/pack'), { recursive: true })
  await mkdir(join(gitdir, 'objects/info'), { recursive: true })
  const { pack, idx, name } = packOf(inPack)
  await writeFile(join(gitdir, `objects/pack/pack-${name}.pack`), pack)
  await writeFile(join(gitdir, `objects/pack/pack-${name}.idx`), idx)
  for (const object of loose) {
    const folder = join(gitdir, 'objects', object.hash.slice(0, 2))
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, object.hash.slice(2)), looseObject(object))
  }
}

async function writeRefs(gitdir: string, at: { head: string; old: string; tag: string }): Promise<void> {
  await mkdir(join(gitdir, 'refs/heads'), { recursive: true })
  await mkdir(join(gitdir, 'refs/tags'), { recursive: true })
  await writeFile(join(gitdir, 'HEAD'), 'ref: refs/heads/main\n')
  await writeFile(join(gitdir, 'config'), '[core]\n\trepositoryformatversion = 0\n')
  await writeFile(join(gitdir, 'refs/heads/old'), `${at.old}\n`)
  const lines = ['# pack-refs with: peeled fully-peeled sorted ', `${at.head} refs/heads/main`]
  await writeFile(
    join(gitdir, 'packed-refs'),
    `${[...lines, `${at.tag} refs/tags/v1`, `^${at.old}`].join('\n')}\n`,
  )
}

async function writeShallow(gitdir: string, history: Drawn[], cut: number): Promise<void> {
  if (cut === 0) return
  const edge = history.slice(cut).filter(({ parents }) => parents.some((parent) => parent < cut))
  await writeFile(join(gitdir, 'shallow'), edge.map(({ object }) => `${object.hash}\n`).join(''))
}

/** The commits a shallow clone cut there still reaches: those at the edge count as having no parents at all. */
function reachable(history: Drawn[], cut: number): Drawn[] {
  const found = new Set<number>()
  const waiting = [history.length - 1]
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    if (found.has(i)) continue
    found.add(i)
    const { parents } = history[i]!
    if (parents.every((parent) => parent >= cut)) waiting.push(...parents)
  }
  return history.filter((_, i) => found.has(i))
}

/** mulberry32: small, seeded, good enough to look lifelike. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
