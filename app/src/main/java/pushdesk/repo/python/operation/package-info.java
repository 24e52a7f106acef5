/// What can be done with values without running any of the program: operators, text forms, running over them.
package pushdesk.repo.python.operation;
