import type { Messages } from '../../kernel/capability.ts'
import type { Layer } from '../../kernel/charter.ts'
import { plural } from '../../kernel/language.ts'
import { problemWords } from './problem-words.ts'
import type { ProblemCode } from './problems.ts'

type C =
  | 'found'
  | 'amendArticles'
  | 'amendBylaws'
  | 'amendRegulations'
  | 'reviewRules'
  | 'bringText'
  | 'confirmText'
  | 'linkClause'
type Q =
  | 'charter'
  | 'sentences'
  | 'history'
  | 'versionDiff'
  | 'check'
  | 'legalCheck'
  | 'amendmentEffect'
  | 'newlyAvailable'
  | 'text'
type F =
  | 'slug_taken'
  | 'charter_invalid'
  | 'law_breached'
  | 'template_wrong'
  | 'founder_unknown'
  | 'path_unknown'
  | 'charter_moved_on'
  | 'paths_overlap'
  | 'change_empty'
  | 'layer_wrong'
  | 'text_missing'
  | 'text_moved_on'
  | 'text_present'
  | 'layer_missing'
  | 'no_clauses'
  | 'too_many_clauses'
  | 'no_draft'
  | 'no_such_clause'
type K =
  | 'founded'
  | 'amended'
  | 'reviewed'
  | 'text_brought'
  | 'text_confirmed'
  | 'text_changed'
  | 'clause_linked'
type Values = Record<string, string>

const ko: Messages<C, Q, F, K> = {
  title: '우리 규칙',
  commands: {
    found: '새로 개설하기',
    amendArticles: '정관 바꾸기',
    amendBylaws: '규약 바꾸기',
    amendRegulations: '규정 바꾸기',
    reviewRules: '규칙을 다시 살펴보고 그대로 두기',
    bringText: '정관·규약·규정 글 들여오기',
    confirmText: '들여온 글 확인하기',
    linkClause: '조항과 규칙 잇기',
  },
  queries: {
    charter: '규칙 자료',
    sentences: '우리 규칙',
    history: '규칙이 바뀌어 온 길',
    versionDiff: '두 판의 차이',
    check: '여덟 원칙으로 본 우리 규칙',
    legalCheck: '법과 맞춰 본 우리 규칙',
    amendmentEffect: '규칙을 바꾸면 달라지는 것',
    newlyAvailable: '새로 쓸 수 있는 기능',
    text: '정관·규약·규정 글',
  },
  failures: {
    slug_taken: ({ slug }) => `주소 ‘${slug}’은 이미 다른 모임이 쓰고 있어요. 다른 주소를 정해 주세요.`,
    charter_invalid: (values) =>
      `${problem(values).ko}${more(values, (count) => ` 고칠 곳이 ${count}곳 더 있어요.`)}`,
    law_breached: (values) =>
      `${byLaw(values, 'ko')}우리 규칙은 법과 다른 것을 정하지 않기로 했어요.${more(values, (count) => ` 법과 다른 곳이 ${count}곳 더 있어요.`)}`,
    template_wrong: () => '규칙이 고른 틀과 맞지 않아요. 틀을 다시 골라 주세요.',
    founder_unknown: ({ name }) => `규칙에 없는 유형이나 역할이에요(${name}). 규칙에 있는 것을 골라 주세요.`,
    path_unknown: ({ path }) => `우리 규칙에 없는 자리예요(${path}). 규칙 화면에서 다시 골라 주세요.`,
    charter_moved_on: () => '그사이 이 규칙이 바뀌었어요. 지금 규칙을 읽고 다시 제안해 주세요.',
    paths_overlap: () => '한 번에 같은 규칙을 두 번 바꿀 수 없어요. 하나로 모아 주세요.',
    change_empty: () => '지금 규칙과 달라지는 것이 없어요. 바꿀 값을 적어 주세요.',
    layer_wrong: ({ layer }) =>
      `이 규칙은 ${layersKo[layer as Layer] ?? '다른'} 층에 있어요. 그 층을 바꾸는 방법으로 제안해 주세요.`,
    text_missing: () => '이 층에는 아직 확인한 글이 없어요. 사무국이 먼저 글을 들여와 확인해 주세요.',
    text_moved_on: () => '그사이 글이 바뀌었어요. 지금 글을 읽고 다시 해 주세요.',
    text_present: () => '이 층에는 이미 글이 있어요. 글을 바꾸려면 조항마다 바꾸자고 제안해 주세요.',
    layer_missing: () => '우리 규칙에는 그 층이 없어요. 있는 층을 골라 주세요.',
    no_clauses: () =>
      '‘제1조’처럼 시작하는 조항을 찾지 못했어요. 조 번호가 글자로 들어 있는지 보고 다시 붙여 넣어 주세요.',
    too_many_clauses: ({ most }) => `조항은 ${most}개까지 들여올 수 있어요. 규정이 여럿이면 나누어 주세요.`,
    no_draft: () => '확인을 기다리는 글이 없어요. 먼저 글을 들여와 주세요.',
    no_such_clause: () => '그 조항이 없어요. 글을 다시 열어 골라 주세요.',
  },
  entries: {
    founded: ({ data }) => `새 모임을 개설하고 규칙 ${data.version}판을 세웠어요.`,
    amended: ({ data }) => `규칙 ${data.paths.length}곳이 바뀌어 ${data.version}판이 되었어요.`,
    reviewed: ({ data }) => `다 함께 규칙 ${data.version}판을 다시 살펴보고 그대로 두었어요.`,
    text_brought: ({ data }) =>
      `${layersKo[data.layer as Layer]} 글을 들여왔어요. 조항 ${data.clauses}개예요.`,
    text_confirmed: ({ data }) => `들여온 ${layersKo[data.layer as Layer]} 글을 사무국이 확인했어요.`,
    text_changed: ({ data }) =>
      `${layersKo[data.layer as Layer]} 글 ${data.keys.length}곳이 바뀌어 ${data.version}판이 되었어요.`,
    clause_linked: ({ data }) =>
      data.paths.length > 0
        ? `${layersKo[data.layer as Layer]} 조항 하나를 규칙 ${data.paths.length}개와 이었어요.`
        : `${layersKo[data.layer as Layer]} 조항 하나와 규칙을 잇던 것을 풀었어요.`,
  },
}

const en: Messages<C, Q, F, K> = {
  title: 'Our rules',
  commands: {
    found: 'Found a commons',
    amendArticles: 'Change the articles',
    amendBylaws: 'Change the bylaws',
    amendRegulations: 'Change the regulations',
    reviewRules: 'Review the rules and let them stand',
    bringText: 'Bring in written articles',
    confirmText: 'Confirm the text brought in',
    linkClause: 'Link an article to rules',
  },
  queries: {
    charter: 'The rules as data',
    sentences: 'Our rules',
    history: 'How our rules have changed',
    versionDiff: 'Difference between two versions',
    check: 'Our rules against eight principles',
    legalCheck: 'Our rules against the law',
    amendmentEffect: 'What an amendment would change',
    newlyAvailable: 'What is newly available',
    text: 'The written text',
  },
  failures: {
    slug_taken: ({ slug }) => `The address “${slug}” is taken. Choose another.`,
    charter_invalid: (values) =>
      `${problem(values).en}${more(values, (count) => ` ${plural(count, 'more thing needs', 'more things need')} fixing.`)}`,
    law_breached: (values) =>
      `${byLaw(values, 'en')}By our rules nothing against the law is made.${more(values, (count) => ` ${plural(count, 'more thing differs', 'more things differ')} from it.`)}`,
    template_wrong: () => 'The rules do not belong to the chosen template. Choose the template again.',
    founder_unknown: ({ name }) => `The rules have no member type or role “${name}”. Choose one they have.`,
    path_unknown: ({ path }) => `Our rules have no such place (${path}). Choose it again from the rules.`,
    charter_moved_on: () => 'This rule has changed in the meantime. Read it as it is now and propose again.',
    paths_overlap: () => 'The same rule cannot be changed twice at once. Make it one change.',
    change_empty: () => 'Nothing would be different. Enter what should change.',
    layer_wrong: ({ layer }) =>
      `This rule stands in ${layersEn[layer as Layer] ?? 'another layer'}. Propose it as a change of that layer.`,
    text_missing: () =>
      'This layer has no confirmed text yet. The office brings it in and confirms it first.',
    text_moved_on: () => 'The text has changed in the meantime. Read it as it is now and try again.',
    text_present: () => 'This layer has its text already. Propose changes article by article.',
    layer_missing: () => 'Our rules have no such layer. Choose one they have.',
    no_clauses: () =>
      'No article was found. Check that each begins with its number in letters, like “Article 1”, and paste again.',
    too_many_clauses: ({ most }) =>
      `At most ${most} articles can be brought in. Split several regulations up.`,
    no_draft: () => 'No text waits to be confirmed. Bring one in first.',
    no_such_clause: () => 'There is no such article. Open the text again and choose one.',
  },
  entries: {
    founded: ({ data }) => `This commons was founded with version ${data.version} of its rules.`,
    amended: ({ data }) =>
      `${plural(data.paths.length, 'rule')} changed; version ${data.version} is in force.`,
    reviewed: ({ data }) => `Everyone went through version ${data.version} of the rules and let it stand.`,
    text_brought: ({ data }) =>
      `The text of ${layersEn[data.layer as Layer]} was brought in: ${plural(data.clauses, 'article')}.`,
    text_confirmed: ({ data }) => `The office confirmed the text of ${layersEn[data.layer as Layer]}.`,
    text_changed: ({ data }) =>
      `${plural(data.keys.length, 'article')} of ${layersEn[data.layer as Layer]} changed; version ${data.version} of the text holds.`,
    clause_linked: ({ data }) =>
      `An article of ${layersEn[data.layer as Layer]} was linked to ${plural(data.paths.length, 'rule')}.`,
  },
}

const layersKo: Record<Layer, string> = { articles: '정관', bylaws: '규약', regulations: '규정' }
const layersEn: Record<Layer, string> = {
  articles: 'the articles',
  bylaws: 'the bylaws',
  regulations: 'the regulations',
}

function problem({ problem, name = '' }: Values) {
  return (problemWords[problem as ProblemCode] ?? problemWords.shape)(name)
}

/** What differs from the law, and by which article. */
function byLaw(values: Values, lang: 'ko' | 'en'): string {
  const [sentence, article] = [values[`sentence_${lang}`], values[`article_${lang}`]]
  return sentence ? `${sentence} (${article}) ` : ''
}

/** Other problems beside the one told. */
function more({ count }: Values, say: (count: number) => string): string {
  const others = Number(count ?? 1) - 1
  return others > 0 ? say(others) : ''
}

export const messages = { ko, en }
