-- Roles and databases; run once as a superuser:
--   psql -v training_password=… -v keycloak_password=… -f create.sql
-- Neither role is a superuser: the extensions that the migrations use are trusted ones, which a database's owner may add.
create role training login password :'training_password';
create role keycloak login password :'keycloak_password';
create database training owner training encoding 'UTF8' template template0 locale 'C.UTF-8';
create database keycloak owner keycloak encoding 'UTF8' template template0 locale 'C.UTF-8';
