import type { Messages } from '../../kernel/capability.ts'
import type { Layer } from '../../kernel/charter.ts'
import { plural } from '../../kernel/language.ts'
import { problemWords } from './problem-words.ts'
import type { ProblemCode } from './problems.ts'

type C = 'found' | 'amendArticles' | 'amendBylaws' | 'amendRegulations' | 'reviewRules'
type Q = 'charter' | 'sentences' | 'history' | 'versionDiff' | 'check' | 'amendmentEffect' | 'newlyAvailable'
type F =
  | 'slug_taken'
  | 'charter_invalid'
  | 'template_wrong'
  | 'founder_unknown'
  | 'path_unknown'
  | 'charter_moved_on'
  | 'paths_overlap'
  | 'change_empty'
  | 'layer_wrong'
type K = 'founded' | 'amended' | 'reviewed'
type Values = Record<string, string>

const ko: Messages<C, Q, F, K> = {
  title: '우리 규칙',
  commands: {
    found: '새로 개설하기',
    amendArticles: '정관 바꾸기',
    amendBylaws: '규약 바꾸기',
    amendRegulations: '규정 바꾸기',
    reviewRules: '규칙을 다시 살펴보고 그대로 두기',
  },
  queries: {
    charter: '규칙 자료',
    sentences: '우리 규칙',
    history: '규칙이 바뀌어 온 길',
    versionDiff: '두 판의 차이',
    check: '여덟 원칙으로 본 우리 규칙',
    amendmentEffect: '규칙을 바꾸면 달라지는 것',
    newlyAvailable: '새로 쓸 수 있는 기능',
  },
  failures: {
    slug_taken: ({ slug }) => `주소 ‘${slug}’은 이미 다른 모임이 쓰고 있어요. 다른 주소를 정해 주세요.`,
    charter_invalid: (values) =>
      `${problem(values).ko}${more(values, (count) => ` 고칠 곳이 ${count}곳 더 있어요.`)}`,
    template_wrong: () => '규칙이 고른 틀과 맞지 않아요. 틀을 다시 골라 주세요.',
    founder_unknown: ({ name }) => `규칙에 없는 유형이나 역할이에요(${name}). 규칙에 있는 것을 골라 주세요.`,
    path_unknown: ({ path }) => `우리 규칙에 없는 자리예요(${path}). 규칙 화면에서 다시 골라 주세요.`,
    charter_moved_on: () => '그사이 이 규칙이 바뀌었어요. 지금 규칙을 읽고 다시 제안해 주세요.',
    paths_overlap: () => '한 번에 같은 규칙을 두 번 바꿀 수 없어요. 하나로 모아 주세요.',
    change_empty: () => '지금 규칙과 달라지는 것이 없어요. 바꿀 값을 적어 주세요.',
    layer_wrong: ({ layer }) =>
      `이 규칙은 ${layersKo[layer as Layer] ?? '다른'} 층에 있어요. 그 층을 바꾸는 방법으로 제안해 주세요.`,
  },
  entries: {
    founded: ({ data }) => `새 모임을 개설하고 규칙 ${data.version}판을 세웠어요.`,
    amended: ({ data }) => `규칙 ${data.paths.length}곳이 바뀌어 ${data.version}판이 되었어요.`,
    reviewed: ({ data }) => `다 함께 규칙 ${data.version}판을 다시 살펴보고 그대로 두었어요.`,
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
  },
  queries: {
    charter: 'The rules as data',
    sentences: 'Our rules',
    history: 'How our rules have changed',
    versionDiff: 'Difference between two versions',
    check: 'Our rules against eight principles',
    amendmentEffect: 'What an amendment would change',
    newlyAvailable: 'What is newly available',
  },
  failures: {
    slug_taken: ({ slug }) => `The address “${slug}” is taken. Choose another.`,
    charter_invalid: (values) =>
      `${problem(values).en}${more(values, (count) => ` ${plural(count, 'more thing needs', 'more things need')} fixing.`)}`,
    template_wrong: () => 'The rules do not belong to the chosen template. Choose the template again.',
    founder_unknown: ({ name }) => `The rules have no member type or role “${name}”. Choose one they have.`,
    path_unknown: ({ path }) => `Our rules have no such place (${path}). Choose it again from the rules.`,
    charter_moved_on: () => 'This rule has changed in the meantime. Read it as it is now and propose again.',
    paths_overlap: () => 'The same rule cannot be changed twice at once. Make it one change.',
    change_empty: () => 'Nothing would be different. Enter what should change.',
    layer_wrong: ({ layer }) =>
      `This rule stands in ${layersEn[layer as Layer] ?? 'another layer'}. Propose it as a change of that layer.`,
  },
  entries: {
    founded: ({ data }) => `This commons was founded with version ${data.version} of its rules.`,
    amended: ({ data }) =>
      `${plural(data.paths.length, 'rule')} changed; version ${data.version} is in force.`,
    reviewed: ({ data }) => `Everyone went through version ${data.version} of the rules and let it stand.`,
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

/** Other problems beside the one told. */
function more({ count }: Values, say: (count: number) => string): string {
  const others = Number(count ?? 1) - 1
  return others > 0 ? say(others) : ''
}

export const messages = { ko, en }
