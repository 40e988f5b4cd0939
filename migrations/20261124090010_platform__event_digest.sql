-- The bytes by which an event is sealed: the same at any time, in any time zone, for any reader.
create function platform.event_digest(e platform.event) returns bytea language sql immutable as $$
  select sha256(convert_to(jsonb_build_array(
    e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.name, e.actor_id, e.person_id, e.unit_id,
    e.subject, e.payload, e.request_id
  )::text, 'UTF8'))
$$;
comment on function platform.event_digest is 'SHA-256 over an event as a JSON text whose form never varies';
