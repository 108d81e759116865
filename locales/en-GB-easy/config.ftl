# What is said of settings that do not hold: what is wrong, and how to mend it.

config-faults = Sayso does not start with these settings:
config-unreadable = This file cannot be read: { $found }. Name a file that is there, or take the name out.
config-syntax = This is not TOML: { $found }. Write each setting as name = "value".
config-unknown-key = There is no setting “{ $found }”. Take it out, or use one of: { $known }.
config-wrong-kind = “{ $found }” must be text in quotes, and trusted_proxies a list of texts. Write it so.
config-blank = “{ $found }” is empty. Give it a value, or take it out.
config-listen = “{ $found }” is not an address to listen on. Write a number and a port, such as 127.0.0.1:3000.
config-public-url = “{ $found }” is not the address of a site. Write it without a path, such as https://sayso.college.example.
config-public-url-not-secure = “{ $found }” is not secure. Write https://; plain http:// is only for localhost.
config-public-url-missing = Sayso listens to others at { $found } and does not know its own address. Set public_url to what people type, such as https://sayso.college.example.
config-proxy = “{ $found }” is not an address or a network. Write one such as 10.0.0.5 or 10.0.0.0/8.
config-time-zone = “{ $found }” is not a time zone. Write one such as Europe/London.
config-database = The database address starts with neither sqlite: nor postgres://. Write sqlite:FILE or postgres://USER@HOST/NAME.
config-smtp-url = That is not the address of a mail server. Write smtps://NAME:PASSWORD@HOST, or smtp://NAME:PASSWORD@HOST:587?tls=required.
config-smtp-url-not-secure = Emails and a password would go to that mail server for anyone to read. Write smtps://, or add ?tls=required.
config-smtp-url-missing = mail_from says who emails come from, and nothing says which server sends them. Set smtp_url, or take mail_from out.
config-mail-from = “{ $found }” is not an email address. Write one such as sayso@college.example.
config-mail-from-missing = smtp_url says which server sends emails, and nothing says who they come from. Set mail_from, such as sayso@college.example.
config-demo-listen = The demo college is open to everyone, and { $found } can be reached by others. Set listen to 127.0.0.1:3000, or use another data folder.
config-demo-public-url = The demo college is open to everyone, and { $found } can be reached by others. Set public_url to http://localhost:3000, or use another data folder.
