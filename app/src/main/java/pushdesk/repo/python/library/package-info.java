/// The names, methods and modules that Python itself brings, as far as definitions use them.
package pushdesk.repo.python.library;
