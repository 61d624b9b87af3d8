import { type Lang, plural } from '../../kernel/language.ts'

const ko = {
  title: '이렇게 바뀌었다면',
  held: '사람들이 그때 한 일은 그대로 두고, 규칙만 바꿔 다시 셈한 거예요. 규칙이 달랐다면 다르게 했을 수도 있어요.',
  replayed: (n: number) => `실제로 있었던 ${n.toLocaleString('ko')}건을 다시 셈했어요.`,
  unread: (n: number) =>
    `${n}건은 다시 셀 수 없어서 뺐어요. 표를 적는 방식이 달라지거나, 의결 방법이 없어지거나, 결과를 밝히지 않은 표결이에요.`,
  stale: '제안한 뒤에 규칙이 바뀌어 지금 규칙에는 이 제안을 얹어 볼 수 없어요.',
  decided: '표결을 시작할 때의 규칙에 이 제안을 얹어, 표결이 끝난 날까지 있었던 일을 다시 셈해요.',
  open: '그때로 다시 셈해 보기',
  unlike: '표결을 시작할 때의 규칙에도 이 제안을 얹어 볼 수 없어요.',
  nothing: '이 기간에는 다시 셈할 것이 없어요. 다른 기간을 골라 보세요.',
  cut: '이 기간에 있었던 일이 너무 많아 다 셈하지 못했어요. 기간을 더 짧게 잡아 보세요.',
  periods: { thisYear: '올해', lastYear: '지난해', months: '지난 열두 달' },
  period: '기간',
  from: '언제부터',
  until: '언제까지',
  show: '다시 셈하기',
  days: (from: string, until: string) => `${from}부터 ${until}까지 · 기간 바꾸기`,
  who: '누가',
  before: '실제',
  after: '바뀌었다면',
  difference: '차이',
  drawn: '누구에게 얼마나 달라지는지 막대로 그렸어요.',
  mine: '나',
  own: '내 몫',
  sums: '모두 합쳐서',
  people: '사람마다',
  changed: (n: number, all: number) => `${all}명 가운데 ${n}명이 달라져요.`,
  someOf: (from: number, to: number, all: number) =>
    `${all.toLocaleString('ko')}명 가운데 차이가 큰 순서로 ${from}번째부터 ${to}번째까지예요.`,
  few: '세 사람이 안 되는 유형은 합계로 한 사람의 몫이 드러날 수 있어 빼고 보여요.',
  turnedAround: (n: number, shown: number) =>
    n > shown
      ? `결과가 달라지는 의결 ${n}건 가운데 최근 ${shown}건이에요.`
      : `의결 ${n}건의 결과가 달라져요.`,
  same: '달라지는 결과가 없어요.',
  outcomes: '지난 의결',
  fund: (name: string) => `${name} (기금)`,
  turned: '시작하는 날이 끝나는 날보다 늦어요. 날짜를 바꿔 주세요.',
}

const en: typeof ko = {
  title: 'What if it had held',
  held: 'What people did stays as it was; only the rules are changed. Under other rules they might have done otherwise.',
  replayed: (n) => `Played over ${plural(n, 'real event')}.`,
  unread: (n) =>
    `${plural(n, 'vote')} could not be counted again and ${n === 1 ? 'is' : 'are'} left out: ballots take another form, the procedure would be gone, or the result was not made known.`,
  stale: 'The rules have changed since this was proposed, so it cannot be played on the rules of today.',
  decided: 'It is played on the rules voting began under, over what happened until the day voting ended.',
  open: 'Play it as of then',
  unlike: 'It does not fit the rules voting began under either, so it cannot be played.',
  nothing: 'There is nothing to play over in these days. Pick others.',
  cut: 'More happened in these days than can be played over at once. Pick fewer days.',
  periods: { thisYear: 'This year', lastYear: 'Last year', months: 'Last twelve months' },
  period: 'Days',
  from: 'From',
  until: 'Until',
  show: 'Play again',
  days: (from, until) => `${from} to ${until} · change the days`,
  who: 'Who',
  before: 'As it was',
  after: 'Had it held',
  difference: 'Difference',
  drawn: 'How much changes for whom, as bars.',
  mine: 'Me',
  own: 'My part',
  sums: 'All together',
  people: 'Person by person',
  changed: (n, all) => `It changes for ${n} of ${plural(all, 'person', 'people')}.`,
  someOf: (from, to, all) =>
    `${from} to ${to} of ${all.toLocaleString('en')}, the largest differences first.`,
  few: 'Types of fewer than three people are left out: their sum would show what one person gets.',
  turnedAround: (n, shown) =>
    n > shown
      ? `The latest ${shown} of ${n} decisions that come out otherwise.`
      : `${plural(n, 'decision')} would have come out otherwise.`,
  same: 'Nothing would have come out otherwise.',
  outcomes: 'Past decisions',
  fund: (name) => `${name} (fund)`,
  turned: 'The first day is after the last. Change the days.',
}

/** What the replay of a proposal says. */
export const whatIfWords: Record<Lang, typeof ko> = { ko, en }
