-- What has happened since the backup, beside the twenty devices that came: every 25th device was given a newer configuration, and runs it.
update devices
set annotations = jsonb_set(annotations, '{device-controller/renderedVersion}', to_jsonb(((annotations ->> 'device-controller/renderedVersion')::int + 3)::text)),
    status = jsonb_set(status, '{config,renderedVersion}', to_jsonb(((annotations ->> 'device-controller/renderedVersion')::int + 3)::text))
where substr(labels ->> 'alias', 5)::int % 25 = 7;
