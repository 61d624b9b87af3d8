import type { Telling } from '../../kernel/capability.ts'
import { withParticle } from '../../kernel/language.ts'
import { quantityText } from './kinds.ts'
import { deedKo, type Given, giverOf, type Holders, peopleIn, thatKo } from './tellings.ts'

type Of<D> = Telling<D>
type Project = Of<{ project: string }>
type Task = Of<{ task: string; project: string; calls: boolean }>
type Deed = Of<Given & { quantity: bigint; countsAt?: string }>
type Mapped = Of<{ author: string; agent: string; commits: bigint }>

const deed = (told: Deed) =>
  `${giverOf(told, told.data)} 님이 ${deedKo(told, told.data, told.data.quantity)}.`
const waits = ({ data }: Deed) => (data.countsAt ? ' 본인의 확인을 기다려요.' : '')
const about = (told: Deed) => thatKo(told, told.data, told.data.quantity)

const problems: Record<string, string> = {
  no_such_kind: '우리 규칙에 없는 종류나 단위예요',
  not_yet: '아직 오지 않은 날이에요',
  no_such_member: '명부에 없는 사람이에요',
  no_such_project: '그런 프로젝트가 없어요',
  project_closed: '마친 프로젝트예요',
  known_already: '이미 올린 기록이에요',
}

export const ko = {
  title: '활동',
  commands: {
    startProject: '프로젝트 시작하기',
    closeProject: '프로젝트 마치기',
    addTask: '할 일 올리기',
    callForHelp: '손 빌리기',
    takeTask: '할 일 맡기',
    leaveTask: '맡은 일 내려놓기',
    finishTask: '할 일 마치기',
    logContribution: '활동 기록하기',
    nameGift: '다른 사람의 선물 적기',
    confirmContributions: '내 활동 기록 확인하기',
    declineContribution: '내 활동 기록 사양하기',
    countSilently: '이견 없는 활동 인정하기',
    countBatchSilently: '이견 없는 활동 함께 인정하기',
    contestContribution: '활동 기록에 이견 내기',
    answerContest: '이견에 답하기',
    correctContribution: '활동 기록 바로잡기',
    revertContribution: '활동 기록 되돌리기',
    withdrawContribution: '내 활동 기록 거두기',
    importCommits: '저장소의 활동 불러오기',
    importCsvRows: '활동 표 올리기',
    draftCsv: '활동 표 살펴보기',
    mapAuthor: '저장소의 작성자 잇기',
  },
  queries: {
    contributions: '활동 기록',
    contribution: '활동 하나 보기',
    myContributions: '내 활동',
    totals: '활동 합계',
    projects: '프로젝트 목록',
    project: '프로젝트 하나 보기',
    task: '할 일 하나 보기',
    callsForHelp: '손 빌리는 일',
    waitingForMe: '내 답을 기다리는 활동',
    authors: '저장소의 작성자',
    gitImports: '저장소 불러오기',
    csvDraft: '살펴보는 활동 표',
  },
  failures: {
    members_only: () => '이 모임의 사람만 할 수 있어요. 먼저 가입해 주세요.',
    no_such_project: () => '그런 프로젝트를 찾지 못했어요. 목록에서 다시 골라 주세요.',
    project_closed: () => '마친 프로젝트예요. 다른 프로젝트를 고르거나 프로젝트 없이 기록해 주세요.',
    project_known: ({ name }: Values) =>
      `"${name}" 프로젝트가 이미 있어요. 그 프로젝트에서 함께하거나 다른 이름을 붙여 주세요.`,
    not_the_starter: () => '프로젝트를 시작한 사람이나 활동을 돌보는 사람만 마칠 수 있어요.',
    no_such_task: () => '그런 할 일을 찾지 못했어요. 목록에서 다시 골라 주세요.',
    task_of_another_project: () => '다른 프로젝트의 할 일이에요. 프로젝트와 할 일을 함께 골라 주세요.',
    task_not_open: () => '지금은 맡을 수 없는 일이에요. 다른 일을 골라 주세요.',
    task_over: () => '이미 끝난 일이에요.',
    already_taken: () => '이미 맡은 일이에요.',
    not_taken: () => '맡은 일이 아니에요. 먼저 맡아 주세요.',
    already_called: () => '이미 손을 빌리고 있는 일이에요.',
    no_such_kind: () => '우리 규칙에 없는 종류나 단위예요. 활동의 종류를 다시 골라 주세요.',
    not_yet: () => '아직 오지 않은 날이에요. 있었던 일만 기록할 수 있어요.',
    no_such_file: () => '사진을 찾지 못했어요. 다시 올려 주세요.',
    is_yourself: () => '내가 한 일은 활동 기록하기로 적어 주세요.',
    no_such_contribution: () => '그런 활동 기록을 찾지 못했어요. 목록에서 다시 골라 주세요.',
    not_waiting: () => '확인을 기다리는 기록이 아니에요. 이미 정해졌어요.',
    not_about_you: () => '내 활동에 대한 기록만 확인하거나 사양할 수 있어요.',
    silence_not_over: () => '이견을 기다리는 날이 아직 남았어요.',
    not_counted: () => '인정된 기록이 아니에요. 지금 상태를 확인해 주세요.',
    is_your_own: () => '내 기록이에요. 다르다면 바로잡거나 거두어 주세요.',
    contest_over: () => '이견을 낼 수 있는 날이 지났어요. 활동을 돌보는 사람에게 이야기해 주세요.',
    already_contested: () => '이미 이견을 냈어요. 답을 기다려 주세요.',
    not_contested: () => '이견이 없는 기록이에요.',
    not_yours_to_answer: () =>
      '이 이견에는 활동한 사람, 이견을 낸 사람, 활동을 돌보는 사람이 각자의 답을 할 수 있어요.',
    not_yours_to_correct: () =>
      '활동한 사람이 바로잡을 수 있어요. 이견이 있으면 활동을 돌보는 사람도 바로잡을 수 있어요.',
    commits_are_whole: () => '저장소에서 온 기록은 고칠 수 없어요. 틀렸다면 되돌려 주세요.',
    nothing_changed: () => '바뀐 것이 없어요. 값을 확인해 주세요.',
    already_gone: () => '이미 거두었거나 되돌린 기록이에요.',
    not_yours_to_withdraw: () => '내 기록만 거둘 수 있어요.',
    authors_missing: () => '작성자가 빠진 커밋이 있어요. 다시 불러와 주세요.',
    nothing_new: () => '새로 불러올 커밋이 없어요. 모두 이미 있어요.',
    row_refused: ({ row, problem, count }: Values) =>
      `${row}행: ${problems[problem ?? ''] ?? '올릴 수 없어요'}. 모두 ${count}행을 고치면 한꺼번에 올릴 수 있어요.`,
    no_such_author: () => '그런 작성자를 찾지 못했어요. 목록에서 다시 골라 주세요.',
    no_such_member: () => '그런 사람을 찾지 못했어요. 명부에서 다시 골라 주세요.',
  },
  entries: {
    project_started: ({ actor, label, data }: Project) =>
      `${actor} 님이 ${label(data.project)} 프로젝트를 시작했어요.`,
    project_closed: ({ actor, label, data }: Project) =>
      `${actor} 님이 ${label(data.project)} 프로젝트를 마쳤어요.`,
    task_added: ({ actor, label, data }: Task) =>
      data.calls
        ? `${actor} 님이 ${label(data.project)}에서 손을 빌려요: ${label(data.task)}`
        : `${actor} 님이 ${label(data.project)}에 할 일을 올렸어요: ${label(data.task)}`,
    help_called: ({ actor, label, data }: Task) =>
      `${actor} 님이 ${label(data.project)}에서 손을 빌려요: ${label(data.task)}`,
    task_taken: ({ actor, label, data }: Task) => `${actor} 님이 할 일을 맡았어요: ${label(data.task)}`,
    task_left: ({ actor, label, data }: Task) => `${actor} 님이 맡은 일을 내려놓았어요: ${label(data.task)}`,
    task_finished: ({ actor, label, data }: Task) => `${actor} 님이 할 일을 마쳤어요: ${label(data.task)}`,
    contribution_logged: (told: Deed) => deed(told) + waits(told),
    gift_named: (told: Deed) => `${told.actor} 님이 적었어요: ${deed(told)}${waits(told)}`,
    contribution_confirmed: (told: Deed) =>
      `${told.actor} 님이 확인해서 ${withParticle(about(told), '이/가')} 인정됐어요.`,
    contribution_declined: (told: Deed) => `${told.actor} 님이 자기 이름으로 적힌 활동 기록을 사양했어요.`,
    contribution_counted: (told: Deed) =>
      `이견을 기다리는 날이 지나 ${withParticle(about(told), '이/가')} 인정됐어요.`,
    contribution_contested: ({ actor, label, data }: Of<{ agent?: string }>) =>
      data.agent
        ? `${actor} 님이 ${label(data.agent)} 님의 활동 기록에 이견을 냈어요.`
        : `${actor} 님이 활동 기록에 이견을 냈어요.`,
    contest_answered: ({ actor, data }: Of<{ answer: string }>) =>
      data.answer === 'explained'
        ? `${actor} 님이 활동 기록에 대한 이견에 답했어요.`
        : data.answer === 'retracted'
          ? `${actor} 님이 활동 기록에 낸 이견을 거두었어요.`
          : `${actor} 님이 이견을 살펴보고 활동 기록을 그대로 두기로 했어요.`,
    contribution_corrected: (told: Of<Given & { from: bigint; to: bigint }>) => {
      const [from, to] = [told.data.from, told.data.to].map((one) => quantityText(one, told.data.unit, 'ko'))
      return `${giverOf(told, told.data)} 님의 활동 기록을 ${from}에서 ${withParticle(to!, '으로/로')} 바로잡았어요.`
    },
    contribution_reverted: (told: Deed) =>
      `${told.actor} 님이 ${withParticle(about(told), '을/를')} 되돌렸어요.`,
    contribution_withdrawn: (told: Deed) =>
      `${told.actor} 님이 ${withParticle(about(told), '을/를')} 거두었어요.`,
    commits_imported: ({ label, data }: Of<{ project: string; commits: number; by: Holders }>) =>
      `${label(data.project)} 저장소에서 ${peopleIn(data.by)}명의 커밋 ${data.commits}개를 불러왔어요.`,
    rows_imported: ({ actor, data }: Of<{ rows: number }>) =>
      `${actor} 님이 표로 활동 ${data.rows}건을 올렸어요.`,
    author_mapped: ({ label, data }: Mapped) =>
      `저장소의 작성자 한 사람을 ${label(data.agent)} 님으로 이었어요. 커밋 ${data.commits}개가 ${label(data.agent)} 님의 활동이 됐어요.`,
  },
}

type Values = Record<string, string>
