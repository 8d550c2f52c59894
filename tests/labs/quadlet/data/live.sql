-- What has happened since the backup: every tenth device runs a newer configuration.
update devices
set annotations = jsonb_set(annotations, '{device-controller/renderedVersion}', to_jsonb(((annotations ->> 'device-controller/renderedVersion')::int + 3)::text)),
    status = jsonb_set(status, '{config,renderedVersion}', to_jsonb(((annotations ->> 'device-controller/renderedVersion')::int + 3)::text))
where substr(labels ->> 'alias', 9) = '0';
