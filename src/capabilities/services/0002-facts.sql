-- All that prices could look at when it was booked, so that other prices can be played over it. Absent on older bookings.
alter table services_booking add column facts jsonb;
create index services_booking_confirmed on services_booking (commons_id, confirmed_at, id) where confirmed_at is not null;
