select json_build_object('accounts', (select count(*) from accounts), 'services', (select count(*) from services), 'users', (select count(*) from users));
