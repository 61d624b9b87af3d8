import { plural } from '../../kernel/language.ts'

const ko = {
  title: '신고·인가·등기',
  lead: '통과했지만 관청의 일이 끝나야 효력이 생기는 안건이에요.',
  none: '신고나 인가를 기다리는 안건이 없어요',
  noneBody: '정관을 바꾸는 안건처럼 신고나 인가를 기다리는 것이 통과하면 여기에 모여요.',
  kinds: { filing: '신고 기다림', approval: '인가 기다림' },
  bring: '가져갈 서류',
  answer: {
    filing: (days: number) => `신고를 낸 날부터 ${days}일 안에 답이 와요.`,
    approval: (days: number) => `신청한 날부터 ${days}일 안에 답이 와요.`,
  },
  record: '마치면 안건 화면에서 날짜와 문서 번호를 적어 주세요. 그러면 효력이 생겨요.',
  registerTitle: '등기',
  registerChanges: (days: number) => `목적, 이름, 사무소, 임원이 바뀌면 ${days}일 안에 변경등기를 해야 해요.`,
  registerYearly: (months: number) =>
    `출자 총좌수와 납입한 출자금은 회계연도가 끝나고 ${months}개월 안에 한 번 등기해요.`,
}

const en: typeof ko = {
  title: 'Filing and registration',
  lead: 'What passed but takes effect only once the authority has done its part.',
  none: 'Nothing waits for a filing or an approval',
  noneBody: 'What passes and has to be filed or approved first, like a change of the articles, gathers here.',
  kinds: { filing: 'Waits for filing', approval: 'Waits for approval' },
  bring: 'What to bring',
  answer: {
    filing: (days) => `The answer comes within ${plural(days, 'day')} of filing.`,
    approval: (days) => `The answer comes within ${plural(days, 'day')} of applying.`,
  },
  record:
    'When it is done, enter the date and the number of the letter on the decision’s page. Then it takes effect.',
  registerTitle: 'Register',
  registerChanges: (days) =>
    `A change of aim, name, seat or officers is registered within ${plural(days, 'day')}.`,
  registerYearly: (months) =>
    `Shares and what was paid in are registered once a year, within ${plural(months, 'month')} of its end.`,
}

export const filingWords = { ko, en }
