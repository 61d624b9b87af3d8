import { capability } from '../../kernel/capability.ts'
import type { Dial } from '../../kernel/charter.ts'
import { addTask } from './add-task.ts'
import { answerContest } from './answer-contest.ts'
import { callForHelp } from './call-for-help.ts'
import { closeProject } from './close-project.ts'
import { confirmContributions } from './confirm-contributions.ts'
import { contestContribution } from './contest-contribution.ts'
import { correctContribution } from './correct-contribution.ts'
import { countBatchSilently } from './count-batch-silently.ts'
import { countSilently } from './count-silently.ts'
import { declineContribution } from './decline-contribution.ts'
import { contestDays, countOutsiders, kinds, openTo } from './dials.ts'
import { draftCsv } from './draft-csv.ts'
import { finishTask } from './finish-task.ts'
import { importGit } from './git-import.ts'
import { importCommits } from './import-commits.ts'
import { importCsvRows } from './import-csv-rows.ts'
import { authorLabels, contributionLabels, projectLabels, taskLabels } from './labels.ts'
import { leaveTask } from './leave-task.ts'
import { logContribution } from './log-contribution.ts'
import { mapAuthor } from './map-author.ts'
import { en } from './messages-en.ts'
import { ko } from './messages-ko.ts'
import { nameGift } from './name-gift.ts'
import { pages } from './pages/index.ts'
import { powers } from './powers.ts'
import { contribution, contributions } from './query-contributions.ts'
import { authors, csvDraft, gitImports } from './query-imports.ts'
import { myContributions, waitingForMe } from './query-mine.ts'
import { callsForHelp, project, projects, task } from './query-projects.ts'
import { totals } from './query-totals.ts'
import { revertContribution } from './revert-contribution.ts'
import { startProject } from './start-project.ts'
import './tables.ts'
import { takeTask } from './take-task.ts'
import { withdrawContribution } from './withdraw-contribution.ts'

/** 활동 기록, 울력: what people give (time, money, things, care, knowledge, code), seen by all, judged afterwards. */
export default capability({
  name: 'contributions',
  folder: import.meta.dirname,
  commands: {
    startProject,
    closeProject,
    addTask,
    callForHelp,
    takeTask,
    leaveTask,
    finishTask,
    logContribution,
    nameGift,
    confirmContributions,
    declineContribution,
    countSilently,
    countBatchSilently,
    contestContribution,
    answerContest,
    correctContribution,
    revertContribution,
    withdrawContribution,
    importCommits,
    importCsvRows,
    draftCsv,
    mapAuthor,
  },
  queries: {
    contributions,
    contribution,
    myContributions,
    totals,
    projects,
    project,
    task,
    callsForHelp,
    waitingForMe,
    authors,
    gitImports,
    csvDraft,
  },
  dials: [kinds as Dial, contestDays as Dial, openTo as Dial, countOutsiders as Dial],
  powers,
  jobs: { importGit },
  labels: {
    project: projectLabels,
    task: taskLabels,
    author: authorLabels,
    contribution: contributionLabels,
  },
  pages,
  messages: { ko, en },
})
