select count(*) from devices
where deleted_at is null and annotations ->> 'device-controller/awaitingReconnect' = 'true';
