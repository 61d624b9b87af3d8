import type { Telling } from '../../kernel/capability.ts'
import { withParticle } from '../../kernel/language.ts'

type Values = Record<string, string>
type About = Telling<{ page: string }>
type Revision = Telling<{ page: string; revision: number }>
type Reverted = Telling<{ page: string; to: number }>
type Protected = Telling<{ page: string; degree: string }>
type Adopted = Telling<{ page: string; author?: string }>

/** Who did it: somebody who has not joined has no name here, a decision is no person. */
function by({ actor, entry }: Telling): string {
  if (entry.actor.startsWith('decision:')) return '의결에 따라'
  return entry.actor === 'anyone' ? '가입하지 않은 분이' : `${actor} 님이`
}

const it = ({ label, data }: About) => `"${label(data.page)}"`
const to = (told: About) =>
  `"${withParticle(told.label(told.data.page), '으로/로').replace(told.label(told.data.page), (title) => `${title}"`)}`

export const ko = {
  title: '지식',
  commands: {
    writePage: '문서 쓰기',
    editPage: '문서 고치기',
    revert: '고친 것 되돌리기',
    suggestEdit: '고침 제안하기',
    adoptSuggestion: '제안된 고침 받아들이기',
    declineSuggestion: '제안된 고침 내려놓기',
    patrolRevision: '고친 것 살펴보기',
    flagRevision: '살펴봐 달라고 알리기',
    eraseRevision: '예전 판의 글 없애기',
    protectPage: '문서 보호하기',
    renamePage: '문서 제목 바꾸기',
    deletePage: '문서 지우기',
    restorePage: '지운 문서 되살리기',
    watchPage: '문서 지켜보기',
  },
  queries: {
    pages: '문서 목록',
    linked: '이어진 문서',
    page: '문서',
    revision: '예전 판',
    comparison: '두 판의 차이',
    history: '문서가 바뀌어 온 기록',
    suggestions: '제안된 고침',
    suggestion: '제안된 고침의 글',
    recentChanges: '최근 바뀐 것',
    standing: '살펴볼 것',
  },
  failures: {
    no_such_page: () => '그런 문서를 찾지 못했어요. 목록에서 다시 골라 주세요.',
    page_deleted: () => '지운 문서예요. 되살린 뒤에 고칠 수 있어요.',
    page_protected: () => '보호된 문서라 바로 고칠 수 없어요. 고침을 제안해 주세요.',
    title_taken: ({ title = '' }: Values) =>
      `"${title}" 문서가 이미 있어요. 그 문서를 고치거나 다른 제목을 써 주세요.`,
    title_hidden: () => '지운 문서의 제목이에요. 다른 제목을 쓰거나 되살려 달라고 부탁해 주세요.',
    edit_conflict: ({ revision = '' }: Values) =>
      `그사이 다른 사람이 ${revision}판을 썼어요. 두 글을 견주어 합쳐 주세요.`,
    nothing_changed: () => '바뀐 것이 없어요. 고칠 곳을 확인해 주세요.',
    no_such_revision: () => '그런 판을 찾지 못했어요. 바뀌어 온 기록에서 다시 골라 주세요.',
    too_many_suggestions: ({ most = '' }: Values) =>
      `답을 기다리는 제안이 ${most}개나 있어요. 답이 나온 뒤에 다시 해 주세요.`,
    no_such_suggestion: () => '그런 제안을 찾지 못했어요. 문서에서 다시 골라 주세요.',
    suggestion_settled: () => '이미 답이 나온 제안이에요.',
    not_yours_to_decline: () => '제안한 사람이나 이 문서를 고칠 수 있는 사람만 내려놓을 수 있어요.',
    already_looked: () => '이미 살펴본 판이에요.',
    is_your_own: () => '내가 쓴 판은 다른 사람이 살펴봐야 해요.',
    already_flagged: () => '이미 살펴봐 달라고 알린 판이에요.',
    revision_erased: () => '글을 없앤 판이라 되돌릴 수 없어요. 다른 판을 골라 주세요.',
    is_newest: () => '지금 쓰이는 판이에요. 먼저 다른 판으로 되돌려 주세요.',
    already_erased: () => '이미 글을 없앤 판이에요.',
    no_such_degree: () => '우리 규칙에 없는 보호 단계예요. 다시 골라 주세요.',
    already_over: () => '이미 지난 때예요. 앞으로 올 때를 골라 주세요.',
    kept_for_decision: () => '의결로만 바꿀 수 있게 한 문서예요. 보호를 풀자고 제안해 주세요.',
    not_deleted: () => '지운 문서가 아니에요.',
    nobody_here: () => '함께하는 사람만 지켜볼 수 있어요. 먼저 가입해 주세요.',
  },
  entries: {
    page_written: (told: About) => `${by(told)} ${it(told)} 문서를 새로 썼어요.`,
    page_edited: (told: About) => `${by(told)} ${it(told)} 문서를 고쳤어요.`,
    page_reverted: (told: Reverted) => `${by(told)} ${it(told)} 문서를 ${told.data.to}판으로 되돌렸어요.`,
    edit_suggested: (told: About) => `${by(told)} ${it(told)} 문서를 고치자고 제안했어요.`,
    suggestion_adopted: (told: Adopted) =>
      told.data.author
        ? `${by(told)} ${told.label(told.data.author)} 님이 제안한 대로 ${it(told)} 문서를 고쳤어요.`
        : `${by(told)} 제안된 대로 ${it(told)} 문서를 고쳤어요.`,
    suggestion_declined: (told: About) => `${by(told)} ${it(told)} 문서를 고치자는 제안을 내려놓았어요.`,
    revision_patrolled: (told: Revision) => `${by(told)} ${it(told)} ${told.data.revision}판을 살펴봤어요.`,
    revision_flagged: (told: Revision) =>
      `${by(told)} ${it(told)} ${told.data.revision}판을 살펴봐 달라고 알렸어요.`,
    revision_erased: (told: Revision) => `${by(told)} ${it(told)} ${told.data.revision}판의 글을 없앴어요.`,
    page_protected: (told: Protected) =>
      told.data.degree === 'anyone'
        ? `${by(told)} ${it(told)} 문서의 보호를 풀었어요.`
        : `${by(told)} ${it(told)} 문서를 보호했어요.`,
    page_renamed: (told: About) => `${by(told)} 한 문서의 제목을 ${to(told)} 바꿨어요.`,
    page_deleted: (told: Telling) => `${by(told)} 문서 하나를 지웠어요.`,
    page_restored: (told: About) => `${by(told)} ${it(told)} 문서를 되살렸어요.`,
  },
}
