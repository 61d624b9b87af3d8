import type { Lang } from '../../kernel/language.ts'

const ko = {
  pieces: '모두 몇 개인가요?',
  flow: '흐르는 양',
  flowAsked: '얼마나 흐르나요?',
  flowHint: '재어 본 적이 없으면 비워 두세요.',
  per: '얼마 동안',
  licence: '라이선스',
  licenceHint: '누가 어떻게 써도 되는지예요.',
  noLicence: '아직 정하지 않았어요',
}

const en: typeof ko = {
  pieces: 'How many in all?',
  flow: 'Flow',
  flowAsked: 'How much flows?',
  flowHint: 'Leave it empty if nobody has measured it.',
  per: 'In what time',
  licence: 'Licence',
  licenceHint: 'Who may use it, and how.',
  noLicence: 'not chosen yet',
}

/** The words of how a resource is shared. */
export const useWords: Record<Lang, typeof ko> = { ko, en }
