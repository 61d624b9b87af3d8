-- How it is shared where that is more than what it is: several alike taken one by one, time on it, a flow, a harvest.
alter table observation_resource
  add column used_as text check (used_as in ('pool', 'time', 'flow', 'harvest')),
  -- What flows: so much of a unit in each stretch of time, as it is counted on.
  add column flow_amount numeric(38, 0) check (flow_amount > 0),
  add column flow_unit text,
  add column flow_per text check (flow_per in ('second', 'minute', 'hour', 'day')),
  -- Under which licence what grows by sharing may be used.
  add column licence text,
  add check ((flow_amount is null) = (flow_unit is null) and (flow_amount is null) = (flow_per is null)),
  add check (flow_amount is null or used_as = 'flow');
