-- What decided what a member was charged: of which types they were that day, and what they were let off. Whoever paid
-- nothing has a row here too, so that other amounts can be tried on what was really charged.
create table dues_fact (
  commons_id uuid not null references kernel_commons (id),
  run uuid not null,
  agent uuid not null,
  types text[] not null,
  -- What they paid instead of the amount of their type.
  reduced numeric(38, 0) check (reduced >= 0),
  primary key (commons_id, run, agent),
  foreign key (commons_id, run) references dues_run (commons_id, id),
  foreign key (commons_id, agent) references members_agent (commons_id, id)
);
create index dues_fact_agent on dues_fact (commons_id, agent);
create index dues_run_charged_on on dues_run (commons_id, plan, charged_on);

-- Of charges made before this, what can still be known of it: their types of today, and what was let off that day.
insert into dues_fact (commons_id, run, agent, types, reduced)
select c.commons_id, c.run, c.agent,
  array(select t.type from members_agent_type t
    where t.commons_id = c.commons_id and t.agent_id = c.agent order by t.type),
  (select min(d.amount) from dues_reduction d
    where d.commons_id = c.commons_id and d.plan = c.plan and d.agent = c.agent and d.amount = c.amount
      and d.from_on <= r.charged_on and (d.until_on is null or d.until_on >= r.charged_on))
from dues_charge c join dues_run r on r.commons_id = c.commons_id and r.id = c.run;
