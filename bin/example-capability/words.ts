import type { Lang } from '../../kernel/language.ts'

interface Words {
  title: string
  name: string
  add: string
  empty: string
  teach: string
}

/** The words of the pages. */
export const words: Record<Lang, Words> = {
  ko: {
    title: '물건',
    name: '이름',
    add: '더하기',
    empty: '아직 아무것도 없어요',
    teach: '함께 쓰는 것을 하나 더해 보세요.',
  },
  en: {
    title: 'Things',
    name: 'Name',
    add: 'Add',
    empty: 'Nothing here yet',
    teach: 'Add the first thing you share.',
  },
}
