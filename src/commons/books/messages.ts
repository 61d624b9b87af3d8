import type { Telling } from '../../kernel/capability.ts'
import { plural, withParticle } from '../../kernel/language.ts'

type Noted = Telling<{ note: string }>
type Fund = Telling<{ fund: string; note?: string }>
type Opened = Telling<{ asOf: string; lines: number }>
type Reversed = Telling<{ note: string; reverses: number; of: string }>

/** What the first posting moved, as the reader's language writes it. */
function moved({ entry, amount }: Pick<Noted, 'entry' | 'amount'>): string {
  const first = entry.postings[0]
  return first ? amount(BigInt(first.amount), first.unit) : ''
}

export const ko = {
  title: '살림과 처리 기록',
  commands: {
    recordOpeningBalances: '처음 잔액을 옮겨 적기',
    recordEntry: '들어오고 나간 돈을 적기',
    transfer: '회계 사이에 돈 옮기기 (전출입)',
    reverseEntry: '살림 기록을 되돌리기',
    openFund: '목적기금 만들기',
    fillFund: '목적기금에 적립하기',
    spendFund: '목적기금 쓰기',
  },
  queries: {
    balances: '살림 잔액',
    figure: '금액의 까닭',
    flows: '들어오고 나간 돈',
    statement: '계정 내역',
    why: '왜 이 금액인지',
    journal: '처리 기록',
    entry: '처리 기록 하나',
    ledger: '살림 내보내기',
    statements: '재무제표',
    adviser: '세무사에게 보낼 장부',
    funds: '목적기금',
  },
  failures: {
    in_the_future: () => '아직 오지 않은 날이에요. 오늘이나 지난 날을 적어 주세요.',
    same_account: () => '나온 곳과 들어간 곳이 같아요. 서로 다른 곳을 골라 주세요.',
    account_kept_elsewhere: () =>
      '출자금이나 한 사람의 몫은 여기서 바꿀 수 없어요. 그 일을 맡은 화면에서 해 주세요.',
    opening_recorded_already: () =>
      '처음 잔액은 이미 옮겨 적었어요. 틀렸다면 그 기록을 되돌린 뒤 다시 적어 주세요.',
    account_twice: () => '같은 계정이 두 번 있어요. 한 줄로 합쳐 주세요.',
    not_a_balance_account: ({ account }: Record<string, string>) =>
      `${withParticle(account ?? '', '은/는')} 처음 잔액에 적을 수 없어요. 가진 것, 갚을 것, 밑천만 적어 주세요.`,
    amount_is_zero: ({ account }: Record<string, string>) => `${account} 금액이 0이에요. 그 줄을 빼 주세요.`,
    no_such_agent: ({ account }: Record<string, string>) =>
      `${account} 계정의 사람을 찾지 못했어요. 명부에 먼저 올려 주세요.`,
    not_in_cash_book: () => '살림에서 직접 적은 기록만 되돌릴 수 있어요.',
    reversed_already: () => '이미 되돌린 기록이에요.',
    not_a_place: () => '옮길 수 있는 것은 통장과 현금처럼 가진 돈뿐이에요.',
    no_such_accounting: () => '우리 규칙에 없는 회계예요. 특별회계를 먼저 우리 규칙에 정해 주세요.',
    same_accounting: () => '같은 회계예요. 한 회계 안에서 옮긴 돈은 ‘들어오고 나간 돈 적기’에 적어 주세요.',
    fund_taken: () => '같은 이름표를 쓰는 기금이 있어요. 다른 이름표를 골라 주세요.',
    too_many_funds: ({ most = '' }: Record<string, string>) => `기금은 ${most}개까지 만들 수 있어요.`,
    no_such_spender: () => '우리 규칙에 없는 기구나 직책이에요. 있는 것 가운데서 골라 주세요.',
    not_the_spender: () => '이 기금을 쓸 사람으로 정해지지 않았어요. 의결로 쓰자고 제안해 주세요.',
    more_than_free: () => '매이지 않은 돈보다 많아요. 금액을 줄여 주세요.',
    more_than_in_fund: () => '기금에 남은 돈보다 많아요. 금액을 줄여 주세요.',
    is_a_reversal: () => '되돌린 기록은 다시 되돌릴 수 없어요. 처음 것을 새로 적어 주세요.',
  },
  entries: {
    opening_recorded: ({ actor, data }: Opened) => `${actor} 님이 처음 잔액 ${data.lines}줄을 옮겨 적었어요.`,
    money_recorded: (telling: Noted) => {
      const [first] = telling.entry.postings
      const text = telling.label(telling.data.note)
      if (first?.from.startsWith('income:'))
        return `${text}: ${withParticle(moved(telling), '이/가')} 들어왔어요.`
      if (first?.to.startsWith('expenses:'))
        return `${text}: ${withParticle(moved(telling), '을/를')} 썼어요.`
      return `${text}: ${withParticle(moved(telling), '을/를')} 옮겼어요.`
    },
    money_transferred: (telling: Noted) =>
      `${telling.label(telling.data.note)}: 다른 회계로 ${withParticle(moved(telling), '을/를')} 옮겼어요.`,
    fund_opened: ({ label, data }: Fund) => `‘${label(data.fund)}’ 기금을 만들었어요.`,
    fund_filled: (telling: Fund) =>
      `‘${telling.label(telling.data.fund)}’ 기금에 ${withParticle(moved(telling), '을/를')} 적립했어요.`,
    fund_spent: (telling: Fund) =>
      `‘${telling.label(telling.data.fund)}’ 기금에서 ${withParticle(moved(telling), '을/를')} 썼어요.`,
    entry_reversed: ({ actor, label, data }: Reversed) =>
      `${actor} 님이 ${data.reverses}번 기록을 되돌렸어요. 까닭: ${label(data.note)}`,
  },
}

export const en: typeof ko = {
  title: 'Books and journal',
  commands: {
    recordOpeningBalances: 'Bring opening balances',
    recordEntry: 'Record money in or out',
    transfer: 'Move money between accounts',
    reverseEntry: 'Reverse an entry of the books',
    openFund: 'Open a fund',
    fillFund: 'Set money aside for a fund',
    spendFund: 'Take from a fund',
  },
  queries: {
    balances: 'Balances',
    figure: 'Why a figure is what it is',
    flows: 'Money in and out',
    statement: 'Account statement',
    why: 'Why this amount',
    journal: 'Journal',
    entry: 'One journal entry',
    ledger: 'Export of the ledger',
    statements: 'Financial statements',
    adviser: 'Books for the tax adviser',
    funds: 'Funds with their purpose',
  },
  failures: {
    in_the_future: () => 'That day has not come yet. Use today or an earlier day.',
    same_account: () => 'It comes from and goes to the same place. Choose two different ones.',
    account_kept_elsewhere: () =>
      'Shares and what belongs to one person cannot be changed here. Use the page that looks after them.',
    opening_recorded_already: () =>
      'Opening balances were brought already. If they are wrong, reverse that entry and record them anew.',
    account_twice: () => 'The same account is there twice. Put it on one line.',
    not_a_balance_account: ({ account }) =>
      `${account} cannot have an opening balance. Only assets, liabilities and equity can.`,
    amount_is_zero: ({ account }) => `The amount of ${account} is 0. Leave that line out.`,
    no_such_agent: ({ account }) => `Nobody on the roll belongs to ${account}. Add them to the roll first.`,
    not_in_cash_book: () => 'Only entries recorded in the books themselves can be reversed here.',
    reversed_already: () => 'That entry was reversed already.',
    not_a_place: () => 'Only money we have can be moved: bank accounts and cash.',
    no_such_accounting: () => 'Our rules know no such special account. Put it into our rules first.',
    same_accounting: () => 'Both are in the same account. Record it as money that was moved.',
    fund_taken: () => 'Another fund has this sign. Choose a different one.',
    too_many_funds: ({ most = '' }) => `There can be ${most} funds at most.`,
    no_such_spender: () => 'Our rules know no such body or role. Choose one that is there.',
    not_the_spender: () => 'This fund is not yours to spend. Propose it for a decision.',
    more_than_free: () => 'That is more than what is not bound yet. Lower the amount.',
    more_than_in_fund: () => 'That is more than what is left in the fund. Lower the amount.',
    is_a_reversal: () => 'A reversal cannot be reversed. Record the first entry anew.',
  },
  entries: {
    opening_recorded: ({ actor, data }) => `${actor} brought ${plural(data.lines, 'opening balance')}.`,
    money_recorded: (telling) => {
      const [first] = telling.entry.postings
      const text = telling.label(telling.data.note)
      if (first?.from.startsWith('income:')) return `${text}: ${moved(telling)} came in.`
      if (first?.to.startsWith('expenses:')) return `${text}: ${moved(telling)} spent.`
      return `${text}: ${moved(telling)} moved.`
    },
    money_transferred: (telling) =>
      `${telling.label(telling.data.note)}: ${moved(telling)} moved to another account.`,
    fund_opened: ({ label, data }) => `The fund “${label(data.fund)}” was opened.`,
    fund_filled: (telling) => `${moved(telling)} was set aside for “${telling.label(telling.data.fund)}”.`,
    fund_spent: (telling) => `${moved(telling)} was taken from “${telling.label(telling.data.fund)}”.`,
    entry_reversed: ({ actor, label, data }) =>
      `${actor} reversed entry ${data.reverses}. Reason: ${label(data.note)}`,
  },
}
