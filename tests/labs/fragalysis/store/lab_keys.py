"""A filter before Swift's S3 API: key ids of their own for its users, as other stores have them. Swift's simple authentication takes the user's name
for it. The id is no part of what is signed, so that the signature is checked as it came."""


def factory(_, **ids):
    def before(app):
        def filtered(environ, start_response):
            for key in "HTTP_AUTHORIZATION", "QUERY_STRING":
                for key_id, user in ids.items():
                    environ[key] = environ.get(key, "").replace(f"Credential={key_id.upper()}/", f"Credential={user}/")
            if not environ["HTTP_AUTHORIZATION"]:
                del environ["HTTP_AUTHORIZATION"]
            return app(environ, start_response)
        return filtered
    return before
