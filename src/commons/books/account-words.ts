import type { Lang } from '../../kernel/language.ts'

/** Parts of account paths as people say them; what is not here reads as it is written. */
const parts: Record<Lang, Record<string, string>> = {
  ko: {
    assets: '가진 것',
    liabilities: '갚을 것',
    equity: '밑천',
    income: '들어온 돈',
    expenses: '나간 돈',
    bank: '통장',
    cash: '현금',
    inventory: '재고',
    equipment: '시설과 장비',
    receivable: '받을 돈',
    payable: '줄 돈',
    loans: '빌린 돈',
    members: '함께하는 사람 몫',
    shares: '출자금',
    reserve: '적립금',
    opening: '처음 잔액',
    fund: '기금',
    held: '맡아 둔 돈',
    dues: '회비',
    sales: '판매',
    services: '서비스',
    donations: '후원금',
    grants: '지원금',
    interest: '이자',
    other: '그 밖에',
    supplies: '물품',
    rent: '임차료',
    wages: '인건비',
    utilities: '공과금',
    food: '식비',
    repairs: '수리',
    fees: '수수료',
    tools: '도구',
    contributions: '활동 기록',
    gifts: '선물',
    outsiders: '바깥 사람들',
    work: '일',
    care: '돌봄',
    knowledge: '지식',
    code: '코드',
    money: '돈',
    material: '물건',
  },
  en: {
    assets: 'What we have',
    liabilities: 'What we owe',
    equity: 'Equity',
    income: 'Income',
    expenses: 'Expenses',
    bank: 'Bank',
    cash: 'Cash',
    inventory: 'Stock',
    equipment: 'Buildings and equipment',
    receivable: 'Owed to us',
    payable: 'Bills to pay',
    loans: 'Loans',
    members: 'Members’ accounts',
    shares: 'Shares',
    reserve: 'Reserve',
    opening: 'Opening balances',
    fund: 'Fund',
    held: 'Held',
    dues: 'Dues',
    sales: 'Sales',
    services: 'Services',
    donations: 'Donations',
    grants: 'Grants',
    interest: 'Interest',
    other: 'Other',
    supplies: 'Supplies',
    rent: 'Rent',
    wages: 'Wages',
    utilities: 'Utilities',
    food: 'Food',
    repairs: 'Repairs',
    fees: 'Fees',
    tools: 'Tools',
    contributions: 'Contributions',
    gifts: 'Gifts',
    outsiders: 'Outsiders',
    work: 'Work',
    care: 'Care',
    knowledge: 'Knowledge',
    code: 'Code',
    money: 'Money',
    material: 'Material',
  },
}

/** The last part of an account's path in words; `names` knows the agents. */
export function accountName(
  account: string,
  lang: Lang,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  const last = account.slice(account.lastIndexOf(':') + 1)
  return names.get(last) ?? parts[lang][last] ?? last
}

/** The whole path in words: "가진 것 › 통장". */
export function accountPath(account: string, lang: Lang, names?: ReadonlyMap<string, string>): string {
  return account
    .split(':')
    .map((part) => accountName(part, lang, names))
    .join(' › ')
}
