import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

/** Pages with revisions nobody looked at, flagged ones and suggestions; a protected page, and deleted ones. */
export async function sharedPages(w: World, village: string, actors: Record<string, Actor>): Promise<void> {
  const [steward, member, chair] = [actors.steward!, actors.member!, actors.chair!]
  const does = <R = unknown>(by: Actor, command: string, input: object) =>
    w.act<R>(by, village, `knowledge.${command}`, { ...input })
  const write = async (title: string, by = member) =>
    (await does<{ page: string }>(by, 'writePage', { title, text: '처음 글', summary: '' })).page
  const edit = (page: string, base: number, by = member) =>
    does(by, 'editPage', { page, base, text: `${base}번 고친 글`, summary: '고침', minor: false })
  // All in the same words, so that whoever knows the hash of one knows that of all.
  const suggest = (page: string, base: number, by = chair) =>
    does(by, 'suggestEdit', { page, base, text: '달리 쓴 글', summary: '이렇게 어때요' })

  for (const name of ['물길', '샘', '길']) {
    const page = await write(`${name} 돌보기`)
    await edit(page, 1)
    await suggest(page, 2)
    await does(chair, 'watchPage', { page, watching: true })
    const flagged = await write(`${name} 이야기`, chair)
    await does(member, 'flagRevision', { page: flagged, revision: 1, note: '출처가 없어요' })
    await suggest(flagged, 1, member)
    const kept = await write(`${name} 약속`, steward)
    await does(steward, 'protectPage', { page: kept, degree: 'role:steward', reason: '훼손' })
    const gone = await write(`${name} 시험`)
    await does(steward, 'renamePage', { page: gone, title: `${name} 연습`, reason: '' })
    await does(steward, 'deletePage', { page: gone, reason: '시험으로 쓴 글' })
  }
}
