import { localDay } from '../../commons/members/local-day.ts'
import type { Context } from '../../kernel/capability.ts'
import { day } from '../../kernel/fields.ts'
import { fileInfo } from '../../kernel/files.ts'
import { findProject, findTask, kindOf } from './rows.ts'

/** Days that can be meant: the database's calendar knows no year 0. */
export const happenedOnField = () =>
  day().refine((on) => on >= '1900-01-01' && on <= '2999-12-31', 'invalid_value')

export const givingFailures = [
  'no_such_kind',
  'not_yet',
  'no_such_project',
  'project_closed',
  'no_such_task',
  'task_of_another_project',
  'no_such_file',
] as const
export type GivingFailure = (typeof givingFailures)[number]

interface Asked {
  kind: string
  unit: string
  happenedOn: string
  project?: string
  task?: string
  evidence?: string
}

/** What is wrong with what somebody wants to record, or undefined. */
export async function problemOfGiving(ctx: Context, asked: Asked): Promise<GivingFailure | undefined> {
  if (!kindOf(ctx, asked.kind, asked.unit)) return 'no_such_kind'
  if (asked.happenedOn > (await localDay(ctx.db, ctx.commons.id, ctx.now))) return 'not_yet'
  const about = (await problemOfProject(ctx, asked)) ?? (await problemOfTask(ctx, asked))
  if (about) return about
  const isStored = !asked.evidence || (await fileInfo(ctx.db, ctx.commons.id, asked.evidence))
  return isStored ? undefined : 'no_such_file'
}

async function problemOfProject(ctx: Context, { project: id }: Asked): Promise<GivingFailure | undefined> {
  if (id === undefined) return undefined
  const project = await findProject(ctx, id)
  if (!project) return 'no_such_project'
  return project.state === 'closed' ? 'project_closed' : undefined
}

async function problemOfTask(ctx: Context, { task: id, project }: Asked): Promise<GivingFailure | undefined> {
  if (id === undefined) return undefined
  const task = await findTask(ctx, id)
  if (!task) return 'no_such_task'
  return task.project === project ? undefined : 'task_of_another_project'
}
