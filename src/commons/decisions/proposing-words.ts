import type { Bilingual, Lang } from '../../kernel/language.ts'
import { plural, withParticle } from '../../kernel/language.ts'

/** What the pages say on which something is proposed. */
const ko = {
  title: '무엇을 함께 정할까요?',
  lead: '하나를 고르면 적을 것이 나와요. 내용은 표결을 시작할 때 굳고, 통과하면 이대로 해요.',
  kinds: {
    rules: {
      title: '규칙 바꾸기',
      detail: '우리 규칙에서 조항을 골라 새로 적어요. 통과하면 그대로 바뀌어요.',
    },
    resolution: {
      title: '글로 적은 안건',
      detail: '하자, 말자를 글로 적어 뜻을 물어요. 예: 올해 마을 잔치는 10월에 해요.',
    },
    choice: {
      title: '여러 안 가운데 고르기',
      detail: '안을 둘 넘게 적어 놓고 골라요. 예: 공동 텃밭에 무엇을 심을까요?',
    },
    election: { title: '사람 뽑기', detail: '일을 맡을 사람을 뽑아요. 뽑히면 저절로 임명돼요.' },
    budget: { title: '예산 나누기', detail: '쓸 돈을 정해 두고, 그 돈으로 무엇을 할지 골라요.' },
  } satisfies Record<string, { title: string; detail: string }>,
  others: '다른 일',
  othersText: '우리 규칙이 의결에 맡긴 일이에요. 그 일을 하는 화면에서 적으면 안건이 돼요.',
  // Forms
  formTitles: {
    resolution: '글로 적은 안건 올리기',
    choice: '여러 안 가운데 고르기',
    election: '선거 열기',
    budget: '예산 나누기',
  },
  titleLabels: { resolution: '제목', choice: '물음', election: '선거 이름', budget: '제목' },
  titleHints: {
    resolution: '무엇을 정하자는 것인지 한 줄로 적어 주세요.',
    choice: '예: 공동 텃밭에 무엇을 심을까요?',
    election: '예: 2027년 이사 선거',
    budget: '예: 마을 기금으로 무엇을 할까요?',
  },
  text: '안건 글',
  textHint: '통과하면 이 글이 그대로 우리의 결정으로 남아요.',
  options: '고를 안',
  optionsHint: '둘 이상 적어 주세요. 빈칸은 빼고 세요.',
  projects: '하고 싶은 일',
  projectsHint: '일마다 드는 돈을 함께 적어 주세요. 빈칸은 빼고 세요.',
  option: (number: number) => `안 ${number}`,
  project: (number: number) => `일 ${number}`,
  detail: '설명',
  cost: '드는 돈',
  oneMore: '하나 더',
  seats: '몇 가지를 고를까요?',
  seatsHint: '보통은 하나예요.',
  budget: '쓸 수 있는 돈',
  budgetHint: '이 돈 안에서 골라요.',
  needCost: (name: string) => `「${name}」에 드는 돈을 숫자로 적어 주세요.`,
  procedure: '어떻게 정할까요?',
  procedureHint: '우리 규칙이 정해 둔 방법이에요.',
  noProcedure: {
    resolution: '글로 적은 안건을 정하는 방법이 우리 규칙에 아직 없어요',
    choice: '여러 안 가운데 고르는 방법이 우리 규칙에 아직 없어요',
    election: '사람을 뽑는 방법이 우리 규칙에 아직 없어요',
    budget: '예산을 나누는 방법이 우리 규칙에 아직 없어요',
  },
  noProcedureText: {
    resolution: '찬성과 반대를 세는 방법이 있어야 해요. 먼저 그런 방법을 규칙에 넣자고 제안할 수 있어요.',
    choice:
      '순위를 매기거나 여럿에 표를 주는 방법이 있어야 해요. 먼저 그런 방법을 규칙에 넣자고 제안할 수 있어요.',
    election:
      '표를 세는 방법이 있고, 사람을 임명하는 일을 그 방법에 맡겨 두어야 해요. 먼저 규칙을 바꾸자고 제안할 수 있어요.',
    budget: '돈에 맞추어 고르는 방법이 있어야 해요. 먼저 그런 방법을 규칙에 넣자고 제안할 수 있어요.',
  },
  ifPasses: '통과하면',
  effects: {
    resolution:
      '안건 글이 우리의 결정으로 남아요. 따로 바뀌거나 실행되는 것은 없으니, 누가 할지도 글에 적어 두면 좋아요.',
    choice:
      '뽑힌 안이 우리의 결정으로 남아요. 따로 실행되는 것은 없으니, 누가 할지도 설명에 적어 두면 좋아요.',
    budget: '돈이 되는 데까지 뽑힌 일이 우리의 결정으로 남아요. 돈이 저절로 나가지는 않아요.',
  },
  thenElected: (office: string, months: number | null) =>
    `뽑힌 사람을 ${withParticle(office, '으로/로')} 임명해요. 표결이 끝난 뒤, 자리가 비는 날부터 맡아요. 회의에서 뽑으면 그날부터예요.${months === null ? '' : ` 임기는 ${months}개월이에요.`}`,
  // Elections
  chooseOffice: '무엇을 맡을 사람을 뽑나요?',
  officeSeats: (held: number, seats: number | null) =>
    seats === null ? `지금 ${held}명` : `${seats}자리 가운데 ${Math.max(seats - held, 0)}자리 비어 있어요`,
  noOffice: '뽑을 자리가 아직 없어요',
  noOfficeText: '어떤 자리를 둘지는 우리 규칙에 있어요. 먼저 규칙에 자리를 만들자고 제안할 수 있어요.',
  elect: (office: string) => `${office} 뽑기`,
  electTitle: (office: string) => `${office} 선거`,
  next: '다음',
  electSeats: '몇 명을 뽑을까요?',
  termOwn: '임기를 따로 정하기',
  termFrom: '시작하는 날',
  termFromHint: '비워 두면 뽑힌 뒤 자리가 비는 날부터예요.',
  termUntil: '마지막 날',
  termUntilHint: '비워 두면 한 임기를 다 맡아요. 빈자리를 채우는 선거면 앞사람의 마지막 날을 적어 주세요.',
  candidates: '후보',
  candidatesHint: '나가겠다고 한 사람을 골라 주세요.',
  candidatesByName: '한 줄에 한 사람씩, 이름이나 회원 번호를 적어 주세요.',
  needCandidate: '후보를 한 명 이상 골라 주세요.',
  unknownCandidate: (name: string) =>
    `「${name}」 님을 한 사람으로 찾지 못했어요. 이름 대신 회원 번호를 적어 보세요.`,
  // After proposing
  tabled: '제안했어요. 다음 회의의 안건으로 올라가기를 기다려요.',
  waitsForSupport: '제안했어요. 공감이 모이면 다음으로 가요.',
  talkedOver: (until: string) => `제안했어요. ${until}에 표결을 시작해요. 그때까지 함께 이야기해 보세요.`,
  fromEarlier: '전에 올린 안건을 옮겨 왔어요. 고쳐서 다시 제안해 주세요.',
}

export type ProposingWords = typeof ko

const en: ProposingWords = {
  title: 'What shall we decide together?',
  lead: 'Choose one and fill in its form. The content is frozen when voting opens, and holds exactly like this if it passes.',
  kinds: {
    rules: {
      title: 'Change a rule',
      detail: 'Choose a clause of our rules and write it anew. If it passes, the rule changes.',
    },
    resolution: {
      title: 'A matter in words',
      detail: 'Write down what should be done and ask who agrees. For example: we hold the feast in October.',
    },
    choice: {
      title: 'Choose among several',
      detail: 'Write down two or more options. For example: what do we plant in the shared garden?',
    },
    election: {
      title: 'Elect people',
      detail: 'Choose who holds an office. Whoever is elected is appointed.',
    },
    budget: { title: 'Share out a budget', detail: 'Say how much there is, and choose what it is spent on.' },
  },
  others: 'Something else',
  othersText:
    'Our rules leave these to a vote. Fill in the page where it is done, and propose it from there.',
  formTitles: {
    resolution: 'Propose a matter in words',
    choice: 'Choose among several',
    election: 'Call an election',
    budget: 'Share out a budget',
  },
  titleLabels: {
    resolution: 'Title',
    choice: 'The question',
    election: 'Name of the election',
    budget: 'Title',
  },
  titleHints: {
    resolution: 'Say in one line what is to be decided.',
    choice: 'For example: what do we plant in the shared garden?',
    election: 'For example: election of the board 2027',
    budget: 'For example: what do we spend the village fund on?',
  },
  text: 'The text',
  textHint: 'If it passes, this text stands as our decision.',
  options: 'Options',
  optionsHint: 'Write at least two. Empty ones are left out.',
  projects: 'Projects',
  projectsHint: 'Say for each what it costs. Empty ones are left out.',
  option: (number) => `Option ${number}`,
  project: (number) => `Project ${number}`,
  detail: 'Details',
  cost: 'Cost',
  oneMore: 'One more',
  seats: 'How many are chosen?',
  seatsHint: 'Usually one.',
  budget: 'Money there is',
  budgetHint: 'What is chosen costs no more than this.',
  needCost: (name) => `Write what “${name}” costs, as a number.`,
  procedure: 'How is it decided?',
  procedureHint: 'These are the ways our rules provide.',
  noProcedure: {
    resolution: 'Our rules have no way yet to decide a matter in words',
    choice: 'Our rules have no way yet to choose among several',
    election: 'Our rules have no way yet to elect people',
    budget: 'Our rules have no way yet to share out a budget',
  },
  noProcedureText: {
    resolution: 'It takes a procedure that counts yes and no. You can propose to add one to our rules.',
    choice:
      'It takes a procedure that ranks options or approves several. You can propose to add one to our rules.',
    election:
      'It takes a procedure that counts votes, and the power to appoint left to it. You can propose to change our rules.',
    budget: 'It takes a procedure that chooses within an amount. You can propose to add one to our rules.',
  },
  ifPasses: 'If it passes',
  effects: {
    resolution:
      'The text stands as our decision. Nothing else changes by itself, so it helps to write who does it.',
    choice:
      'What is chosen stands as our decision. Nothing else is carried out, so it helps to write who does it.',
    budget: 'What is chosen, as far as the money goes, stands as our decision. No money moves by itself.',
  },
  thenElected: (office, months) =>
    `Whoever is elected is appointed (${office}), from when the vote is over and a seat is free; elected in a meeting, from that day.${months === null ? '' : ` A term is ${plural(months, 'month')}.`}`,
  chooseOffice: 'Which office is it for?',
  officeSeats: (held, seats) =>
    seats === null ? `Held by ${held}` : `${Math.max(seats - held, 0)} of ${plural(seats, 'seat')} free`,
  noOffice: 'There is no office to elect for yet',
  noOfficeText: 'Our rules say which offices there are. You can propose to add one.',
  elect: (office) => `Elect: ${office}`,
  electTitle: (office) => `Election: ${office}`,
  next: 'Next',
  electSeats: 'How many are elected?',
  termOwn: 'Set the term yourself',
  termFrom: 'First day',
  termFromHint: 'Left empty: from when a seat is free after the election.',
  termUntil: 'Last day',
  termUntilHint: 'Left empty: a whole term. To fill a vacancy, give the last day of whoever held it.',
  candidates: 'Candidates',
  candidatesHint: 'Choose those who agreed to stand.',
  candidatesByName: 'One person a line, by name or member number.',
  needCandidate: 'Choose at least one candidate.',
  unknownCandidate: (name) =>
    `“${name}” is not the name of exactly one member. Try the member number instead.`,
  tabled: 'Proposed. It waits for the next meeting.',
  waitsForSupport: 'Proposed. It goes on once enough people support it.',
  talkedOver: (until) => `Proposed. Voting opens ${until}. Talk it over until then.`,
  fromEarlier: 'This was taken from an earlier proposal. Change it and propose it again.',
}

export const proposingWords: Record<Lang, ProposingWords> = { ko, en }

/** What a kind of decision is called in lists and above its title. */
export const kindNames: Record<'motion' | 'resolution' | 'choice' | 'election' | 'budget', Bilingual> = {
  motion: { ko: '안건', en: 'motion' },
  resolution: { ko: '결의', en: 'resolution' },
  choice: { ko: '여러 안 고르기', en: 'choice' },
  election: { ko: '선거', en: 'election' },
  budget: { ko: '예산 나누기', en: 'budget' },
}
