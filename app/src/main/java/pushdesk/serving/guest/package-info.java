/// Commands of this computer's user that come to the process which holds a store, through its feature server.
package pushdesk.serving.guest;
