import { type Lang, withParticle } from '../../kernel/language.ts'
import type { BallotFileProblem, BallotFileProblemCode, BallotFileValues } from './problem.ts'

type Sentences = Record<BallotFileProblemCode, (values: BallotFileValues) => string>

const ko: Sentences = {
  empty_file: () => '빈 파일이에요. 표가 든 파일인지 확인해 주세요.',
  too_large: ({ megabytes }) => `파일이 너무 커요. ${megabytes} MB까지 셀 수 있어요.`,
  not_text: () => '글자로 된 파일이 아니에요. UTF-8 텍스트로 저장한 표 파일을 주세요.',
  unknown_format: () => '어떤 표 파일인지 알 수 없어요. BLT, Pabulib(.pb), 두레 표 파일을 셀 수 있어요.',
  too_many_options: ({ most }) => `선택지가 너무 많아요. ${most}개까지 셀 수 있어요.`,
  too_many_ballots: ({ most }) => `표가 너무 많아요. ${most}표까지 셀 수 있어요.`,
  bad_number: ({ text }) => `"${text}" 자리에는 숫자가 있어야 해요.`,
  number_too_large: ({ text }) => `${withParticle(`"${text}"`, '은/는')} 셀 수 있는 것보다 큰 수예요.`,
  no_options: () => '고를 것이 하나도 없어요.',
  option_twice: ({ option }) => `"${option}" 선택지가 두 번 나와요. 하나만 남겨 주세요.`,
  no_such_option: ({ option }) => `"${option}" 선택지는 이 파일에 없어요.`,
  option_repeated: ({ option }) => `한 표에 "${option}" 선택지가 두 번 적혀 있어요.`,
  quote_not_closed: () => '따옴표가 닫히지 않았어요.',
  left_over: ({ text }) => `파일이 끝나야 할 자리에 "${text}" 글이 더 있어요.`,
  bad_header: () => '첫 줄에는 후보 수와 뽑을 사람 수를 적어야 해요(예: 4 2).',
  bad_seats: ({ seats }) => `뽑을 사람 수가 맞지 않아요(${seats}). 1 이상으로 적어 주세요.`,
  bad_weight: ({ text }) => `표의 무게가 맞지 않아요("${text}"). 0 이상의 정수로 적어 주세요.`,
  bad_ballot: ({ text }) => `표를 읽을 수 없어요. "${text}" 글을 확인해 주세요.`,
  ballot_not_ended: () => '표가 0으로 끝나지 않았어요.',
  ballots_not_ended: () => '표가 모두 끝났다는 표시(0만 있는 줄)가 없어요.',
  wrong_number_of_names: ({ needed, got }) =>
    `후보 이름 ${needed}개와 그 뒤의 제목이 하나씩 따옴표 안에 있어야 하는데, 따옴표로 묶인 것이 ${got}개예요.`,
  bad_directive: ({ text }) => `[${text}] 지시를 읽을 수 없어요.`,
  no_section: ({ section }) => `${section} 부분이 없어요. META, PROJECTS, VOTES가 모두 있어야 해요.`,
  section_twice: ({ section }) => `${section} 부분이 두 번 나와요. 하나만 남겨 주세요.`,
  no_column: ({ section, column }) => `${section} 부분에 ${column} 칸이 없어요.`,
  column_twice: ({ section, column }) => `${section} 부분에 ${column} 칸이 두 번 나와요.`,
  no_budget: () => '예산이 없어요. META 부분에 budget 줄을 적어 주세요.',
  no_vote_type: () => '투표 방식이 없어요. META 부분에 vote_type 줄을 적어 주세요.',
  unknown_vote_type: ({ text }) =>
    `"${text}" 투표 방식은 읽을 수 없어요. approval, choose-1, cumulative, scoring, ordinal 가운데 하나여야 해요.`,
  bad_cost: ({ text }) => `금액을 읽을 수 없어요("${text}"). 0 이상의 수를 쉼표 없이 적어 주세요.`,
  too_few_fields: ({ needed, got }) => `이 줄에는 칸이 ${needed}개 있어야 해요. ${got}개예요.`,
  voter_twice: ({ voter }) => `"${voter}" 투표자의 표가 두 번 나와요.`,
  too_many_choices: ({ most, got }) => `한 표에 ${most}개까지 고를 수 있어요. ${got}개를 골랐어요.`,
  too_many_points: ({ most, got }) => `한 표에 ${most}점까지 줄 수 있어요. 모두 ${got}점을 주었어요.`,
  points_mismatch: ({ options, points }) =>
    `고른 것은 ${options}개인데 점수는 ${points}개예요. 하나에 하나씩 적어 주세요.`,
  bad_json: () => '올바른 JSON이 아니에요. 내려받은 그대로의 파일을 주세요.',
  not_our_file: ({ at }) => `두레 표 파일과 모양이 달라요(${at}). 내려받은 그대로의 파일을 주세요.`,
  ballots_withheld: () =>
    '이 의결은 투표한 사람이 적어, 누가 무엇을 골랐는지 드러나지 않게 표를 공개하지 않아요. 그래서 다시 셀 수 없어요.',
}

const en: Sentences = {
  empty_file: () => 'The file is empty. Check that it is the file with the ballots.',
  too_large: ({ megabytes }) => `The file is too large. Up to ${megabytes} MB can be counted.`,
  not_text: () => 'This is not a text file. Give a ballot file saved as UTF-8 text.',
  unknown_format: () =>
    'Not a ballot file that can be counted: BLT, Pabulib (.pb) and Dure ballot files are.',
  too_many_options: ({ most }) => `Too many options. Up to ${most} can be counted.`,
  too_many_ballots: ({ most }) => `Too many ballots. Up to ${most} can be counted.`,
  bad_number: ({ text }) => `There should be a number instead of "${text}".`,
  number_too_large: ({ text }) => `"${text}" is a larger number than can be counted.`,
  no_options: () => 'There is nothing to choose from.',
  option_twice: ({ option }) => `The option "${option}" is listed twice. Keep one of them.`,
  no_such_option: ({ option }) => `There is no option "${option}" in this file.`,
  option_repeated: ({ option }) => `One ballot names the option "${option}" twice.`,
  quote_not_closed: () => 'A quotation mark is not closed.',
  left_over: ({ text }) => `The file should end here, but "${text}" follows.`,
  bad_header: () => 'The first line must give the number of candidates and of seats, such as: 4 2',
  bad_seats: ({ seats }) => `The number of seats is wrong (${seats}). It must be at least 1.`,
  bad_weight: ({ text }) =>
    `The weight of the ballot is wrong ("${text}"). It must be a whole number from 0.`,
  bad_ballot: ({ text }) => `The ballot cannot be read. Check "${text}".`,
  ballot_not_ended: () => 'The ballot does not end with 0.',
  ballots_not_ended: () => 'The line with a 0 alone that ends the ballots is missing.',
  wrong_number_of_names: ({ needed, got }) =>
    `After the ballots come ${needed} names and then the title, each in quotation marks; here are ${got} such texts.`,
  bad_directive: ({ text }) => `The instruction [${text}] cannot be read.`,
  no_section: ({ section }) => `The section ${section} is missing. META, PROJECTS and VOTES are all needed.`,
  section_twice: ({ section }) => `The section ${section} is there twice. Keep one of them.`,
  no_column: ({ section, column }) => `The section ${section} has no column ${column}.`,
  column_twice: ({ section, column }) => `The section ${section} has the column ${column} twice.`,
  no_budget: () => 'There is no budget. Write a line "budget" in the section META.',
  no_vote_type: () => 'The kind of vote is missing. Write a line "vote_type" in the section META.',
  unknown_vote_type: ({ text }) =>
    `The kind of vote "${text}" is not known. It must be approval, choose-1, cumulative, scoring or ordinal.`,
  bad_cost: ({ text }) => `The amount "${text}" cannot be read. Write a number from 0, without commas.`,
  too_few_fields: ({ needed, got }) => `This line must have ${needed} fields; it has ${got}.`,
  voter_twice: ({ voter }) => `The voter "${voter}" has two ballots.`,
  too_many_choices: ({ most, got }) => `A ballot may choose up to ${most}; this one chooses ${got}.`,
  too_many_points: ({ most, got }) => `A ballot may give up to ${most} points; this one gives ${got}.`,
  points_mismatch: ({ options, points }) =>
    `The ballot names ${options} options but gives ${points} points. Give one for each.`,
  bad_json: () => 'This is not valid JSON. Give the file exactly as it was downloaded.',
  not_our_file: ({ at }) =>
    `This does not look like a Dure ballot file (${at}). Give the file exactly as it was downloaded.`,
  ballots_withheld: () =>
    'So few voted in this decision that its ballots are not published, to keep them secret. It cannot be counted again.',
}

/** The problem in a sentence that says what to do, with the line where it was met. */
export function ballotFileSentence(problem: BallotFileProblem, lang: Lang): string {
  const sentence = (lang === 'ko' ? ko : en)[problem.code](problem.values)
  if (problem.line === undefined) return sentence
  return lang === 'ko' ? `${problem.line}번째 줄: ${sentence}` : `Line ${problem.line}: ${sentence}`
}
