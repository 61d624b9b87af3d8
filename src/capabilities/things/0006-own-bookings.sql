-- What somebody has booked of a thing is counted with every booking: found without walking through all they ever booked.
-- What was looked up by thing and time alone is found by the same index, or by that of the constraint.
create index things_booking_own on things_booking (commons_id, resource, agent, until_at);
drop index things_booking_resource;
