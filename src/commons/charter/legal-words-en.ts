import { capital, plural } from '../../kernel/language.ts'
import type { FindingCode } from './legal-finding.ts'
import type { FindingWords } from './legal-words-ko.ts'

export const findingsEn: Record<FindingCode, FindingWords> = {
  articles_missing: {
    sentence: () => 'There is no layer of articles.',
    todo: () => 'Keep articles that the general meeting changes.',
  },
  decided_by_others: {
    sentence: (name) =>
      `${capital(name)} is for the general meeting, but people may do it without a decision.`,
    todo: () => 'Take the people out and leave only the general meeting’s decision.',
  },
  not_by_all: {
    sentence: (name) => `${capital(name)} is for the general meeting, but only some members decide it.`,
    todo: () => 'Let it be decided by a vote of all members.',
  },
  not_special: {
    sentence: (name) => `${capital(name)} needs two thirds of those present, but passes with fewer.`,
    todo: () => 'Let it be decided by the special majority of two thirds.',
  },
  in_easy_layer: {
    sentence: (name) => `Who decides on ${name} stands in a layer that changes without the general meeting.`,
    todo: () => 'Move this rule to the articles or the bylaws.',
  },
  not_by_board: {
    sentence: () => 'The regulations are the board’s to decide, but others change them.',
    todo: () => 'Let the board change the regulations.',
  },
  regulations_by_meeting: {
    sentence: () => 'The general meeting changes the regulations too; the law names the board for it.',
    todo: () => 'Where there is a board, consider leaving them to it.',
  },
  majority_low: {
    sentence: (name) => `In “${name}” something passes without more than half of those present.`,
    todo: () => 'Raise the share that must agree to more than half.',
  },
  base_not_present: {
    sentence: (name) => `“${name}” leaves abstentions out. The law counts everybody present.`,
    todo: () => 'Take the share of those who take part.',
  },
  not_a_majority: {
    sentence: (name) => `“${name}” does not count whether most of those present agree.`,
    todo: () => 'Decide what the law names by yes or no. Objections can be heard before that.',
  },
  quorum_low: {
    sentence: (name) => `“${name}” holds without more than half of those who may vote taking part.`,
    todo: () => 'Ask for 1/2 and switch on “more than that share”.',
  },
  votes_weighted: {
    sentence: (name) => `In “${name}” votes weigh differently. Each member has one vote.`,
    todo: () => 'Leave shares, caps and votes by type empty. Only federations may have them.',
  },
  every_type: {
    sentence: (name) =>
      `In “${name}” every type must agree by itself. The law counts all those present together.`,
    todo: () => 'Ask the registrar before you put it in the articles.',
  },
  votes_delegated: {
    sentence: (name) => `In “${name}” one person can hold the votes of many.`,
    todo: () => 'Switch delegation off and take written proxies, one for each holder, at the meeting.',
  },
  tie_broken: {
    sentence: (name) => `In “${name}” a tie can pass by lot or by one person. A tie is no majority.`,
    todo: () => 'Leave empty what settles a tie; then it is rejected.',
  },
  not_in_person: {
    sentence: (name) =>
      `“${name}” can be held without a meeting. The authority reads a general meeting as one in person.`,
    todo: () => 'Let what the law names be voted on in a meeting.',
  },
  type_without_vote: {
    sentence: (name) => `${capital(name)} has no vote. Every member of a co-operative has one.`,
    todo: () => 'Give them a vote, or call them by another name if they are not members.',
  },
  board_missing: {
    sentence: (_, limit) =>
      `There is no board. Only below ${plural(limit, 'member')}, and if the general meeting said so, may there be none.`,
    todo: () => 'Have a board, or keep the general meeting’s decision to have none.',
  },
  board_small: {
    sentence: (name, limit) => `The ${name} must have ${limit} with the chair, but has fewer seats.`,
    todo: (_, limit) => `Make it ${limit} seats or more.`,
  },
  auditor_missing: {
    sentence: () => 'There is no auditor. There must be one at least.',
    todo: () => 'Have an auditor.',
  },
  chair_missing: {
    sentence: () => 'There is no chair.',
    todo: () => 'Have a chair, one person.',
  },
  chair_many: {
    sentence: (name) => `There is one ${name} only.`,
    todo: () => 'Make it one seat.',
  },
  term_long: {
    sentence: (name, limit) => `The term of the ${name} is open or longer than ${plural(limit, 'month')}.`,
    todo: (_, limit) => `Set a term of at most ${plural(limit, 'month')}.`,
  },
  filing_missing: {
    sentence: (name) => `A change of the articles takes effect at once, without its ${name}.`,
    todo: (name) => `Let the decision that changes the articles wait for its ${name}.`,
  },
  filing_wrong: {
    sentence: (name) => `A change of the articles takes effect on its ${name}, but waits for something else.`,
    todo: (name) => `Let it wait for its ${name}.`,
  },
  filing_too_much: {
    sentence: (name) => `Other matters decided the same way wait for ${name} too.`,
    todo: () => 'Have a procedure of its own for changing the articles.',
  },
  roll_open: {
    sentence: () => 'Anybody can read the roll. The law opens it to members and creditors.',
    todo: () => 'Open it to members; the office shows it to creditors who ask.',
  },
  closed_to_members: {
    sentence: () => 'Members cannot read something they may read or have a copy of.',
    todo: () => 'Add the members to those who may see it.',
  },
  books_open: {
    sentence: () => 'Anybody can read the books. The law gives that right to members and creditors.',
    todo: () => 'If you mean to be open, say so in the articles.',
  },
  auditor_shut_out: {
    sentence: (name) => `The ${name} cannot read the books. They may look into them unannounced.`,
    todo: () => 'Add the auditors to those who may see the books.',
  },
  leaving_hindered: {
    sentence: () => 'Members cannot leave by their own word.',
    todo: () => 'Add the person concerned to those who may do it.',
  },
  notice_short: {
    sentence: (_, limit) =>
      `A general meeting is called ${plural(limit, 'day')} ahead; here it may be called later.`,
    todo: (_, limit) => `Make it ${plural(limit, 'day')} or more.`,
  },
  proxies_many: {
    sentence: (_, limit) => `One person may stand in for more than ${plural(limit, 'member')}.`,
    todo: (_, limit) => `Make it ${limit}.`,
  },
  proxies_not_written: {
    sentence: () => 'A proxy can be given here. The law asks for it in writing.',
    todo: () => 'Take proxies on paper only, or ask the registrar whether electronic ones do.',
  },
  proxies_refused: {
    sentence: () => 'No proxies are taken. The law lets members vote through one.',
    todo: () => 'Take proxies on paper.',
  },
  limit_passed: {
    sentence: (name) => `${name ? `“${name}”` : 'A value'} is beyond what the law allows.`,
    todo: () => 'Choose one within its limit.',
  },
  name_reserved: {
    sentence: () => 'Those who are not registered may not call themselves a co-operative (협동조합).',
    todo: () => 'Use another name or, if you are registered, say which law applies.',
  },
}
