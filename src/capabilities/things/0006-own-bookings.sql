-- What somebody has booked of a thing is counted with every booking: found without walking through all they ever booked.
create index things_booking_own on things_booking (commons_id, resource, agent, until_at) where state = 'booked';
