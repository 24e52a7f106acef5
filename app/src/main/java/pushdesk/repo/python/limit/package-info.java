/// What reading a program may cost: steps, memory, time, depth.
package pushdesk.repo.python.limit;
