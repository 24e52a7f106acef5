/// Plain values of a program, what a call brings, what is raised, and what is not known.
package pushdesk.repo.python.value;
