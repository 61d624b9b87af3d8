import { plural } from '../../kernel/language.ts'

const ko = {
  title: '법과 맞춰 보기',
  lead: (law: string) => `‘${law}’에 적용되는 법의 조문과 우리 규칙을 맞춰 봤어요.`,
  noLaw: '아직 어느 법에 따르는지 정하지 않았어요. 정하면 조문과 다른 곳을 알려 드려요.',
  chooseLaw: '따르는 법 고르기',
  none: '다른 곳을 찾지 못했어요. 여기서 보는 것은 몇 가지 조문뿐이라 모두 맞다는 뜻은 아니에요.',
  breach: '조문과 달라요',
  note: '알아 둘 것',
  breaches: (count: number) => `조문과 다른 곳 ${count}`,
  todo: '고치는 길:',
  change: '이 규칙 고치기',
  unread: '법령을 직접 보고 적은 것은 아니에요.',
  source: '법이 바뀌었을 수 있으니, 신고나 인가를 앞두고는 관청이나 전문가에게 확인하세요.',
  causes: '바꾸면 법과 새로 달라지는 곳',
  cures: '바꾸면 풀리는 것',
  atFounding: '지금 적은 규칙을 법과 맞춰 보면',
  again: '고친 대로 다시 맞춰 보기',
  clause: '정관의 이 조항',
  see: '무엇인지 보기',
}

const en: typeof ko = {
  title: 'Against the law',
  lead: (law) => `Our rules beside the articles that apply to: ${law}.`,
  noLaw: 'It is not said yet which law applies. Once it is, differences from its articles are shown here.',
  chooseLaw: 'Choose the law',
  none: 'No difference was found. Only some articles are looked at, so this does not mean that all is well.',
  breach: 'Differs',
  note: 'Worth knowing',
  breaches: (count) => plural(count, 'difference'),
  todo: 'What to do:',
  change: 'Change this rule',
  unread: 'Not taken from the statute itself.',
  source: 'The law may have changed. Before you file, ask the authority or somebody who knows.',
  causes: 'What would newly differ from the law',
  cures: 'What this would put right',
  atFounding: 'These rules beside the law',
  again: 'Check again with my changes',
  clause: 'The articles say',
  see: 'See where',
}

export const lawWords = { ko, en }
