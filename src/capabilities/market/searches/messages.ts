import type { Telling } from '../../../kernel/capability.ts'

// biome-ignore lint/suspicious/noExplicitAny: each kind's data has its own type
type Told = Telling<any>
type Values = Record<string, string>

export const ko = {
  commands: {
    keepSearch: '찾기를 저장해 두고 소식 받기',
    dropSearch: '저장한 찾기 지우기',
    lookAgain: '저장한 찾기에 새 물건이 있는지 보기',
  },
  queries: { mySearches: '내가 저장한 찾기' },
  failures: {
    too_many_searches: ({ most }: Values) =>
      `찾기는 ${most ?? ''}개까지 저장할 수 있어요. 쓰지 않는 찾기를 먼저 지워 주세요.`,
  },
  entries: {
    search_met: ({ data }: Told) => `저장한 찾기에 맞는 물건 ${data.met}개가 새로 나왔어요.`,
  },
}

export const en = {
  commands: {
    keepSearch: 'Keep a search and be told of what is new',
    dropSearch: 'Keep a search no longer',
    lookAgain: 'See whether a kept search has something new',
  },
  queries: { mySearches: 'Searches I keep' },
  failures: {
    too_many_searches: ({ most }: Values) =>
      `You can keep ${most ?? ''} searches. Remove one you no longer need first.`,
  },
  entries: {
    search_met: ({ data }: Told) =>
      data.met === 1
        ? 'One new thing fits a search you keep.'
        : `${data.met} new things fit a search you keep.`,
  },
}
