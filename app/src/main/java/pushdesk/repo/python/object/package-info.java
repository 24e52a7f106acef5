/// Values with attributes: modules, classes, their instances and methods, and whatever a library brings.
package pushdesk.repo.python.object;
