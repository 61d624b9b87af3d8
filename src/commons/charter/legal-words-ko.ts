import { withParticle } from '../../kernel/language.ts'
import type { FindingCode } from './legal-finding.ts'
import { monthsKo } from './phrases-procedure-ko.ts'

/** What is found, and what to do about it. `name` is what it is about, `limit` the law's number. */
export interface FindingWords {
  sentence: (name: string, limit: number) => string
  todo: (name: string, limit: number) => string
}

const topic = (word: string) => withParticle(word, '은/는')

export const findingsKo: Record<FindingCode, FindingWords> = {
  articles_missing: {
    sentence: () => '정관이라는 층이 없어요.',
    todo: () => '총회가 바꾸는 ‘정관’ 층을 두어 주세요.',
  },
  decided_by_others: {
    sentence: (name) => `${topic(name)} 총회가 의결할 일인데, 지금은 의결 없이 사람이 할 수 있어요.`,
    todo: () => '누가 하나에서 사람을 빼고 총회 의결만 남겨 주세요.',
  },
  not_by_all: {
    sentence: (name) => `${topic(name)} 총회가 의결할 일인데, 지금은 조합원 일부만 의결해요.`,
    todo: () => '모든 조합원이 표결하는 총회 의결로 바꿔 주세요.',
  },
  not_special: {
    sentence: (name) =>
      `${topic(name)} 출석자 3분의 2 이상이 찬성해야 하는데, 지금은 그보다 적어도 통과해요.`,
    todo: () => '3분의 2 이상이 찬성해야 하는 특별의결로 바꿔 주세요.',
  },
  in_easy_layer: {
    sentence: (name) =>
      `${withParticle(name, '을/를')} 누가 하는지가 총회 없이 바꿀 수 있는 층에 적혀 있어요.`,
    todo: () => '이 규칙을 정관이나 규약으로 옮겨 주세요.',
  },
  not_by_board: {
    sentence: () => '규정은 이사회가 의결하는데, 지금은 다른 곳에서 바꿔요.',
    todo: () => '규정을 바꾸는 방법을 이사회 의결로 바꿔 주세요.',
  },
  regulations_by_meeting: {
    sentence: () => '규정도 총회가 바꾸게 되어 있어요. 법은 이사회가 의결할 일로 적고 있어요.',
    todo: () => '이사회가 있으면 이사회 의결로 바꾸는 것을 생각해 보세요.',
  },
  majority_low: {
    sentence: (name) => `‘${name}’에서 출석자 절반을 넘지 않아도 통과해요.`,
    todo: () => '찬성해야 하는 몫을 과반수로 올려 주세요.',
  },
  base_not_present: {
    sentence: (name) => `‘${name}’에서 기권을 빼고 세요. 법은 출석한 사람 모두를 놓고 세요.`,
    todo: () => '무엇을 전체로 볼지를 ‘참여한 사람’으로 바꿔 주세요.',
  },
  not_a_majority: {
    sentence: (name) => `‘${name}’에서는 찬성이 출석자의 과반수인지 세지 않아요.`,
    todo: () => '법이 정한 안건은 찬반으로 세는 의결로 정해 주세요. 이견은 그 전에 확인할 수 있어요.',
  },
  quorum_low: {
    sentence: (name) => `‘${name}’은 구성원 과반수가 참여하지 않아도 성립해요.`,
    todo: () => '참여해야 하는 몫을 2분의 1로 하고 ‘그 몫보다 많아야 해요’를 켜 주세요.',
  },
  votes_weighted: {
    sentence: (name) => `‘${name}’에서 사람마다 표의 무게가 달라요. 조합원은 한 사람이 한 표예요.`,
    todo: () => '유형별 몫과 상한, 유형별 표 수를 비워 주세요. 표를 다르게 하는 것은 연합회만 할 수 있어요.',
  },
  every_type: {
    sentence: (name) => `‘${name}’은 유형마다 따로 통과해야 해요. 법은 전체 출석자로만 세요.`,
    todo: () => '정관에 적기 전에 신고를 받는 곳에 물어보세요.',
  },
  votes_delegated: {
    sentence: (name) => `‘${name}’에서 한 사람이 여러 사람의 표를 맡을 수 있어요.`,
    todo: () => '표 맡기기를 끄고, 총회에서 한 사람이 한 사람만 대리하는 위임장을 받아 주세요.',
  },
  tie_broken: {
    sentence: (name) =>
      `‘${name}’에서 찬반이 같아도 제비나 한 사람의 뜻으로 통과할 수 있어요. 같은 수는 과반수가 아니에요.`,
    todo: () => '표가 같을 때의 규칙을 비워 주세요. 그러면 부결돼요.',
  },
  not_in_person: {
    sentence: (name) =>
      `‘${name}’은 회의를 열지 않고도 의결할 수 있어요. 주무부처는 총회를 모여서 여는 회의로 보고 있어요.`,
    todo: () => '법이 정한 안건은 회의 자리에서 표결하게 바꿔 주세요.',
  },
  type_without_vote: {
    sentence: (name) => `${topic(name)} 표가 없어요. 조합원이라면 누구나 한 표가 있어야 해요.`,
    todo: () => '표를 주거나, 조합원이 아닌 사람이면 ‘조합원’이 아닌 이름으로 불러 주세요.',
  },
  board_missing: {
    sentence: (_, limit) =>
      `이사회가 없어요. 조합원이 ${limit}명보다 적고 총회가 그렇게 의결했을 때만 두지 않을 수 있어요.`,
    todo: () => '이사회를 두거나, 두지 않기로 한 총회 의결을 남겨 주세요.',
  },
  board_small: {
    sentence: (name, limit) => `${topic(name)} 이사장을 넣어 ${limit}명이 되어야 하는데, 자리가 모자라요.`,
    todo: (_, limit) => `자리를 ${limit}명 이상으로 늘려 주세요.`,
  },
  auditor_missing: {
    sentence: () => '감사가 없어요. 한 명은 있어야 해요.',
    todo: () => '감사를 두어 주세요.',
  },
  chair_missing: {
    sentence: () => '이사장이 없어요.',
    todo: () => '한 사람이 맡는 이사장을 두어 주세요.',
  },
  chair_many: {
    sentence: (name) => `${topic(name)} 한 사람이어야 해요.`,
    todo: () => '자리를 1명으로 정해 주세요.',
  },
  term_long: {
    sentence: (name, limit) =>
      `${name}의 임기가 ${withParticle(monthsKo(limit), '을/를')} 넘거나 정해져 있지 않아요.`,
    todo: (_, limit) => `임기를 ${limit}개월 안에서 정해 주세요.`,
  },
  filing_missing: {
    sentence: (name) => `정관을 바꾸면 ${withParticle(name, '을/를')} 기다리지 않고 바로 효력이 생겨요.`,
    todo: (name) => `정관을 바꾸는 의결이 ${withParticle(name, '을/를')} 기다리게 해 주세요.`,
  },
  filing_wrong: {
    sentence: (name) =>
      `정관 변경은 ${withParticle(name, '이/가')} 있어야 효력이 생기는데, 다른 것을 기다려요.`,
    todo: (name) => `기다리는 것을 ${withParticle(name, '으로/로')} 바꿔 주세요.`,
  },
  filing_too_much: {
    sentence: (name) => `정관과 같은 의결을 쓰는 다른 일도 ${withParticle(name, '을/를')} 기다리게 돼요.`,
    todo: () => '정관 변경에만 쓰는 의결을 따로 두는 것이 좋아요.',
  },
  roll_open: {
    sentence: () => '조합원명부를 누구나 볼 수 있어요. 법은 조합원과 채권자에게 열람권을 줘요.',
    todo: () => '조합원만 볼 수 있게 하고, 채권자가 청구하면 사무국에서 보여 주세요.',
  },
  closed_to_members: {
    sentence: () => '조합원이 보거나 사본을 청구할 수 있어야 하는 서류를 조합원이 볼 수 없어요.',
    todo: () => '누가 보나에 조합원을 넣어 주세요.',
  },
  books_open: {
    sentence: () => '회계장부를 누구나 볼 수 있어요. 법이 열람권을 주는 것은 조합원과 채권자예요.',
    todo: () => '일부러 공개하는 것이면 정관에 공개할 것을 적어 두세요.',
  },
  auditor_shut_out: {
    sentence: (name) =>
      `${withParticle(name, '이/가')} 장부를 볼 수 없어요. 예고 없이도 확인할 수 있어야 해요.`,
    todo: () => '장부를 누가 보나에 감사를 넣어 주세요.',
  },
  leaving_hindered: {
    sentence: () => '조합원이 스스로 탈퇴할 수 없어요.',
    todo: () => '탈퇴를 누가 하나에 당사자를 넣어 주세요.',
  },
  notice_short: {
    sentence: (_, limit) => `총회는 ${limit}일 전까지 알려야 하는데, 더 늦게 알려도 돼요.`,
    todo: (_, limit) => `${limit}일 이상으로 정해 주세요.`,
  },
  proxies_many: {
    sentence: (_, limit) => `한 사람이 ${limit}명보다 많은 조합원을 대리할 수 있어요.`,
    todo: (_, limit) => `${limit}명으로 정해 주세요.`,
  },
  proxies_not_written: {
    sentence: () => '위임장을 여기에서 낼 수 있어요. 법은 대리권을 증명하는 서면을 내게 해요.',
    todo: () => '종이 위임장만 받거나, 신고를 받는 곳에 전자 서면을 받아도 되는지 물어보세요.',
  },
  proxies_refused: {
    sentence: () => '위임장을 받지 않아요. 법은 조합원이 대리인으로 표결할 수 있게 해요.',
    todo: () => '종이 위임장을 받아 주세요.',
  },
  limit_passed: {
    sentence: (name) => `${name ? `‘${name}’의 값이` : '정한 값이'} 법이 정한 한도를 벗어나요.`,
    todo: () => '한도 안에서 다시 정해 주세요.',
  },
  name_reserved: {
    sentence: () => '등록하지 않은 모임은 이름에 ‘협동조합’을 쓸 수 없어요.',
    todo: () => '다른 이름을 쓰거나, 등록한 협동조합이면 따르는 법을 골라 주세요.',
  },
}
