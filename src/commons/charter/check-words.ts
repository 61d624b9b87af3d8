import type { Bilingual } from '../../kernel/language.ts'
import type { PartName, Presence } from './check.ts'

/** Ostrom's principles in plain words. */
export const principleTitles: Record<number, Bilingual> = {
  1: { ko: '경계가 분명하다', en: 'Clear boundaries' },
  2: { ko: '애쓴 만큼 나눈다', en: 'Shares in proportion to effort' },
  3: { ko: '규칙을 함께 정한다', en: 'Those affected make the rules' },
  4: { ko: '서로 살핀다', en: 'Monitoring' },
  5: { ko: '어기면 가벼운 것부터 책임진다', en: 'Graduated sanctions' },
  6: { ko: '다툼을 쉽게 푼다', en: 'Easy ways to settle conflicts' },
  7: { ko: '스스로 정할 권리를 인정받는다', en: 'A recognised right to organise' },
  8: { ko: '작은 모임이 모여 큰 모임을 이룬다', en: 'Nested in larger networks' },
}

export const principleMeanings: Record<number, Bilingual> = {
  1: {
    ko: '누가 함께하고 무엇을 함께 쓰는지 누구나 알 수 있어야 해요.',
    en: 'Everyone can tell who belongs and what is shared.',
  },
  2: {
    ko: '얻는 것과 애쓰는 것이 서로 맞아야 오래가요.',
    en: 'What people get and what they give go together.',
  },
  3: {
    ko: '규칙을 따르는 사람이 그 규칙을 바꿀 수 있어야 해요.',
    en: 'Those who live by the rules can change them.',
  },
  4: {
    ko: '자원과 사람의 일을 살피는 이가 함께하는 사람에게 책임을 져요.',
    en: 'Those who watch over the commons answer to its members.',
  },
  5: {
    ko: '처음에는 가볍게, 거듭되면 무겁게 책임을 물어요.',
    en: 'A first breach weighs little, repeated ones more.',
  },
  6: {
    ko: '가까운 곳에서 적은 품으로 다툼을 풀 수 있어야 해요.',
    en: 'Conflicts are settled nearby and at little cost.',
  },
  7: {
    ko: '바깥의 누구도 우리가 정한 규칙을 함부로 뒤집지 못해야 해요.',
    en: 'No one outside can simply overturn our rules.',
  },
  8: {
    ko: '큰일은 여러 모임이 층층이 모여서 돌봐요.',
    en: 'Larger matters are cared for by layers of groups.',
  },
}

export const presenceWords: Record<Presence, Bilingual> = {
  present: { ko: '있어요', en: 'Present' },
  partly: { ko: '일부 있어요', en: 'Partly' },
  absent: { ko: '없어요', en: 'Absent' },
}

/** What is missing where no clause shows a part. */
export const missingWords: Record<PartName, Bilingual> = {
  who_belongs: {
    ko: '누가 함께하는지 정한 규칙이 없어요.',
    en: 'No rule says who belongs.',
  },
  what_is_shared: {
    ko: '무엇을 함께 쓰고 누가 쓸 수 있는지 정한 규칙이 없어요.',
    en: 'No rule says what is shared and who may use it.',
  },
  work_counted: {
    ko: '누가 얼마나 애썼는지 남기는 규칙이 없어요.',
    en: 'No rule records who put in what.',
  },
  shares_follow_work: {
    ko: '애쓴 만큼 몫이 돌아가게 하는 규칙이 없어요.',
    en: 'No rule ties what people get to what they gave.',
  },
  members_change_rules: {
    ko: '으뜸 규칙을 바꿀 때 표를 가진 사람 모두가 함께 정하지는 않아요.',
    en: 'Not everyone with a vote takes part in changing the highest rules.',
  },
  everyone_votes: {
    ko: '함께하지만 표가 없는 사람이 있어요.',
    en: 'Some who take part have no vote.',
  },
  members_propose: {
    ko: '누구나 안건을 제안할 수 있는 것은 아니에요.',
    en: 'Not every member may propose.',
  },
  journal_readable: {
    ko: '처리 기록을 누가 볼 수 있는지 정한 규칙이 없어요.',
    en: 'No rule says who may read the journal.',
  },
  monitors: {
    ko: '자원과 살림을 살피는 사람(감사 등)이 없어요.',
    en: 'Nobody is charged with watching over the resources and the books.',
  },
  sanctions_graduated: {
    ko: '규칙을 어겼을 때 가벼운 것부터 책임을 묻는 규칙이 없어요.',
    en: 'No rule says what follows a breach, from light to heavy.',
  },
  records_contested: {
    ko: '기록에 이견을 낼 수 있는 사람이 없어요.',
    en: 'Nobody may object to a record.',
  },
  conflicts_resolved: {
    ko: '사람 사이의 다툼을 가까운 데서 쉽게 풀 길을 정한 규칙이 없어요.',
    en: 'No rule gives a near and cheap way to settle conflicts between people.',
  },
  rules_are_own: {
    ko: '우리 스스로 으뜸 규칙을 바꾸지 못해요.',
    en: 'The members cannot change the highest rules by themselves.',
  },
  rules_recognised: {
    ko: '신고나 등록처럼 바깥에서 우리를 인정한다는 기록이 아직 없어요.',
    en: 'Nothing here records that others recognise us, such as a registration.',
  },
  nested: {
    ko: '소모임이나 다른 모임과 이어지는 규칙이 아직 없어요.',
    en: 'No rule connects us to smaller groups or to other commons.',
  },
}
