import { listedIn, memberTypesIn, moneyIn } from '../../commons/charter/entry-choices.ts'
import type { Asked, Choosable, Entries, Rules } from '../../kernel/charter.ts'
import { ruleText } from './rule-text.ts'
import { minutesText } from './time-text.ts'

const booking = ['booking'] as const

const grid = Object.fromEntries(
  [5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1440].map((minutes) => [
    minutes,
    { ko: minutesText(minutes, 'ko'), en: minutesText(minutes, 'en') },
  ]),
)

const weekdays = {
  1: { ko: '월', en: 'Mon' },
  2: { ko: '화', en: 'Tue' },
  3: { ko: '수', en: 'Wed' },
  4: { ko: '목', en: 'Thu' },
  5: { ko: '금', en: 'Fri' },
  6: { ko: '토', en: 'Sat' },
  7: { ko: '일', en: 'Sun' },
}

/** A limit is asked alike for one thing and for several together. */
const spans = {
  day: { ko: '하루', en: 'a day' },
  week: { ko: '한 주', en: 'a week' },
  month: { ko: '한 달', en: 'a month' },
}
const mostOf: Asked = { label: { ko: '많아야', en: 'At most' } }
const countedIn: Asked = {
  label: { ko: '단위', en: 'Of' },
  words: { bookings: { ko: '번', en: 'bookings' }, minutes: { ko: '분', en: 'minutes' } },
}

const lending: Record<string, Asked> = {
  lending: {
    label: { ko: '빌려 가서 쓸 수 있어요', en: 'It can be taken along' },
    only: booking,
  },
  'lending.days': { label: { ko: '며칠 동안 빌리나요', en: 'For how many days' } },
  'lending.renewals': { label: { ko: '몇 번까지 더 빌릴 수 있나요', en: 'How often it can be renewed' } },
  'lending.most': { label: { ko: '한 사람이 몇 개까지 빌리나요', en: 'How many each person has at once' } },
  'lending.by': {
    label: { ko: '나가고 들어온 것을 누가 적나요', en: 'Who notes that it went and came back' },
    words: {
      custodian: { ko: '맡은 사람이 내주고 돌려받아요', en: 'Whoever looks after it' },
      borrower: { ko: '빌리는 사람이 스스로 적어요', en: 'Borrowers themselves' },
    },
  },
  'lending.lateBlocks': {
    label: { ko: '늦은 것이 있으면 다른 것을 못 빌려요', en: 'Whoever is late takes nothing else' },
  },
  'lending.deposit': { label: { ko: '보증금도 걸어 둬요', en: 'A deposit is held' } },
  'lending.deposit.amount': { label: { ko: '보증금', en: 'Deposit' }, unit: 'unit' },
  'lending.deposit.unit': { label: { ko: '무엇으로', en: 'In' }, choices: moneyIn },
  'lending.breach': {
    label: { ko: '늦으면 어긴 것으로 보는 약속', en: 'The promise that coming back late breaks' },
    choices: listedIn('sanctions.duties'),
  },
}

/** The rules there are, and the names some of them already share. */
function groupsIn(rules: Rules): readonly Choosable[] {
  const known = listedIn('things.rules')(rules)
  const stated = ((rules.dials as Record<string, unknown>)['things.rules'] ?? []) as { group?: string }[]
  const names = new Set(stated.flatMap(({ group }) => (group ? [group] : [])))
  const others = [...names].filter((name) => !known.some(({ code }) => code === name))
  return [...known, ...others.map((code) => ({ code, label: { ko: code, en: code } }))]
}

/** What the form of a usage rule asks. */
export const ruleEntries: Entries = {
  one: { ko: '쓰는 규칙', en: 'usage rule' },
  sentence: {
    ko: (one) => ruleText(one, 'ko').join(' '),
    en: (one) => ruleText(one, 'en').join(' '),
  },
  first: 'way',
  start: {
    types: [],
    quotas: [],
    longestMinutes: 180,
    gridMinutes: 30,
    leadMinutes: 0,
    aheadDays: 28,
    spaced: false,
    openings: [],
    training: false,
    duty: 'none',
    lastHours: 24,
  },
  asks: {
    way: {
      label: { ko: '어떻게 쓰나요', en: 'How is it used?' },
      words: {
        booking: { ko: '시간을 예약하고 써요', en: 'It is booked for a time' },
        open: { ko: '예약 없이 비어 있을 때 써요', en: 'Whoever comes uses it while it is free' },
      },
    },
    name: {
      label: { ko: '규칙 이름', en: 'Name of the rule' },
      hint: { ko: '어떤 것에 쓰는지 적어요: 기계, 방, 차', en: 'What it is for: machines, rooms, the van' },
    },
    longestMinutes: {
      label: { ko: '한 번에 길어야 몇 분', en: 'Longest time at once, in minutes' },
      only: booking,
    },
    gridMinutes: {
      label: { ko: '몇 분 단위로 예약하나요', en: 'Booked in steps of' },
      words: grid,
      only: booking,
    },
    aheadDays: {
      label: { ko: '며칠 뒤까지 예약할 수 있나요', en: 'How many days ahead one may book' },
      only: booking,
    },
    training: { label: { ko: '쓰는 법을 배운 사람만 써요', en: 'Only those who were shown how to use it' } },
    quotas: {
      label: { ko: '한 사람이 쓸 수 있는 만큼', en: 'How much each person has' },
      hint: { ko: '적지 않으면 얼마든지 써요.', en: 'Nothing written: as much as they like.' },
      only: booking,
    },
    'quotas.per': { label: { ko: '동안', en: 'In' }, words: spans },
    'quotas.most': mostOf,
    'quotas.of': countedIn,
    group: {
      label: { ko: '어느 규칙의 것과 함께 세나요', en: 'Counted together with things under' },
      hint: { ko: '고르지 않으면 이 규칙의 것만 세요.', en: 'None chosen: those under this rule alone.' },
      choices: groupsIn,
      only: booking,
      seldom: true,
    },
    together: {
      label: { ko: '모두 합쳐 쓸 수 있는 만큼', en: 'How much each person has of them together' },
      hint: { ko: '적지 않으면 따로 세지 않아요.', en: 'Nothing written: no limit on all together.' },
      only: booking,
      seldom: true,
    },
    'together.per': {
      label: { ko: '동안', en: 'In' },
      words: { ahead: { ko: '앞으로 잡아 둔 것', en: 'all that is ahead' }, ...spans },
    },
    'together.most': mostOf,
    'together.of': countedIn,
    openings: {
      label: { ko: '여는 때', en: 'When it is open' },
      hint: { ko: '적지 않으면 언제나 열려 있어요.', en: 'Nothing written: it is always open.' },
    },
    'openings.weekday': { label: { ko: '요일', en: 'Day' }, words: weekdays },
    'openings.from': { label: { ko: '부터', en: 'From' } },
    'openings.until': { label: { ko: '까지', en: 'Until' } },
    ...lending,
    waiting: {
      label: { ko: '다 나가면 차례를 기다릴 수 있어요', en: 'One can wait in line for it' },
      only: booking,
    },
    'waiting.days': {
      label: { ko: '비면 며칠 동안 맡아 두나요', en: 'For how many days it is kept for the first in line' },
      hint: { ko: '0이면 그날만 맡아 둬요.', en: 'With 0, for that day only.' },
    },
    types: {
      label: { ko: '누가 쓰나요', en: 'Who uses it' },
      hint: { ko: '고르지 않으면 모두 써요.', en: 'None chosen: everybody.' },
      choices: memberTypesIn,
      seldom: true,
    },
    closed: {
      label: { ko: '쉬는 날', en: 'Days it is closed' },
      hint: { ko: '명절처럼 그날만 쉬는 날이에요.', en: 'Single days, such as holidays.' },
      seldom: true,
    },
    duty: {
      label: { ko: '돌볼 몫이 남은 사람은', en: 'Whoever has care left to do' },
      words: {
        none: { ko: '상관없이 써요', en: 'uses it all the same' },
        soft: { ko: '차례가 뒤로 가요', en: 'comes last' },
        hard: { ko: '다 할 때까지 못 써요', en: 'does that first' },
      },
      seldom: true,
    },
    lastHours: {
      label: {
        ko: '차례가 뒤인 사람은 몇 시간 안의 것만 예약하나요',
        en: 'Who comes last books so many hours ahead',
      },
      seldom: true,
    },
    leadMinutes: {
      label: { ko: '쓰기 몇 분 전까지 예약해야 하나요', en: 'Booked at least so many minutes before' },
      hint: { ko: '0이면 바로 쓸 수 있어요.', en: 'With 0, it can be used at once.' },
      only: booking,
      seldom: true,
    },
    spaced: {
      label: { ko: '한 사람이 잇달아 두 번 예약할 수 없어요', en: 'Nobody books twice in a row' },
      only: booking,
      seldom: true,
    },
  },
}
