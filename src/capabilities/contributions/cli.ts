import { basename, resolve } from 'node:path'
import { CliRefusal, type SliceCliCall, type SliceCliCommand } from '../../kernel/cli-command.ts'
import { Failure } from '../../kernel/failure.ts'
import type { HistoryRefusal } from './git-refusal.ts'
import { type GitSession, openSession } from './git-session.ts'
import { words } from './words.ts'

/**
 * Whoever has the machine brings in a repository that lies on it. The path stays in this process: no command and no
 * web page takes one, so nobody else can have the server read a folder.
 */
const importGit: SliceCliCommand = {
  usage: 'COMMONS PATH [--project PROJECT] [--branch NAME] [--merges]',
  title: {
    ko: 'Git 저장소의 기여를 활동으로 불러오기',
    en: 'Bring in a Git repository’s history as contributions',
  },
  arguments: [2, 2],
  options: { project: { type: 'string' }, branch: { type: 'string' }, merges: { type: 'boolean' } },
  async run(call) {
    const path = resolve(call.args[0]!)
    const { branch, merges, project } = call.options
    const { asOf } = (await call.ask('contributions.gitImports', {})) as { asOf: string }
    const named = typeof branch === 'string' ? { branch } : {}
    const reading = {
      path,
      ...named,
      includeMerges: merges === true,
      latest: asOf,
      commonsId: call.commons.id,
    }
    const session = openSession(reading)
    try {
      while (session.total === undefined && session.refused === undefined) await session.settled(1_000)
      if (session.refused) throw refusalOf(call, session.refused)
      const into = await projectNamed(call, typeof project === 'string' ? project : basename(path))
      return await sendAll(call, session, into)
    } finally {
      await session.close()
    }
  },
}

export default { 'import-git': importGit }

/** A project by id or name; one that is not there yet is started. */
async function projectNamed(call: SliceCliCall, named: string): Promise<string> {
  const { projects } = (await call.ask('contributions.projects', { state: 'open' })) as {
    projects: { id: string; name: string }[]
  }
  const found = projects.find(({ id, name }) => id === named || name === named)
  if (found) return found.id
  const started = await call.execute('contributions.startProject', { name: named, purpose: '' })
  return (started as { project: string }).project
}

function refusalOf({ lang }: SliceCliCall, refused: HistoryRefusal): CliRefusal {
  return new CliRefusal(`contributions.git_${refused}`, words[lang].gitRefusals[refused])
}

interface Sent {
  commits: number
  known: number
}

async function sendAll(call: SliceCliCall, session: GitSession, project: string) {
  const sum = { project, commits: session.total!, added: 0, known: 0 }
  for (let index = 0, done = 0; ; index++) {
    const batch = await session.batch(index)
    if (!batch) return sum
    const sent = await passingOver(call.execute('contributions.importCommits', { project, ...batch }))
    sum.added += sent?.commits ?? 0
    sum.known += sent?.known ?? batch.commits.length
    done += batch.commits.length
    const count = `${done.toLocaleString(call.lang)} / ${sum.commits.toLocaleString(call.lang)}`
    call.progress(call.lang === 'ko' ? `${count} 커밋` : `${count} commits`)
  }
}

async function passingOver(sending: Promise<unknown>): Promise<Sent | undefined> {
  try {
    return (await sending) as Sent
  } catch (error) {
    if (error instanceof Failure && error.code === 'contributions.nothing_new') return undefined
    throw error
  }
}
